import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { isCalendarDate, numberAt } from '../../validators/number-date.js'
import { personWords } from './context-words.js'

/** Birth date, sex and century, place (up to 2020), serial, check digit. */
function isRrn(value: string): boolean {
  const digits = digitsOf(value)
  const seventh = digits[6] ?? 0
  const century = seventh === 9 || seventh === 0 ? 1800 : [3, 4, 7, 8].includes(seventh) ? 2000 : 1900
  const year = century + numberAt(digits, 0, 2)
  if (!isCalendarDate(year, numberAt(digits, 2, 2), numberAt(digits, 4, 2))) return false
  if (year >= 2020) return true
  // The register is of 1962.
  if (year < 1860) return false
  const check = (11 - (weightedSum(digits, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10
  return numberAt(digits, 7, 2) <= 96 && digits[12] === check
}

export const krRrn: Detector = {
  kind: 'kr_rrn',
  title: 'Korean resident registration number',
  group: 'government',
  presets: ['default'],
  source:
    'Korea: Resident Registration Act; weights 2 to 9 and 2 to 5, modulus 11 (numbers given from October 2020 on have no check digit)',
  mask: 'full',
  find: { by: 'shape', shapes: ['999999-9999999'] },
  findInContext: { by: 'shape', shapes: ['9999999999999', '999999 9999999'] },
  context: [...personWords, 'rrn', '주민등록번호', '주민번호', 'resident registration', '외국인등록번호', 'korean'],
  validate: isRrn,
  examples: {
    found: ['850730-1234569', 'RRN 8507301234569', '{"rrn":"990101-2123457"}'],
    ignored: ['850730-1234560', '8507301234569', '851330-1234567', '1850730-1234569', '051102-9234110'],
  },
}
