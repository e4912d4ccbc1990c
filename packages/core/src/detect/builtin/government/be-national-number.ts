import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { isShortDate, numberAt } from '../../validators/number-date.js'
import { personWords } from './context-words.js'

/** Birth date, serial, and 97 minus the rest modulo 97, with a 2 in front for those born from 2000 on. */
function isNationalNumber(value: string): boolean {
  const digits = digitsOf(value)
  const number = numberAt(digits, 0, 9)
  const check = 97 - numberAt(digits, 9, 2)
  if (digits.length !== 11 || (number % 97 !== check && (number + 2_000_000_000) % 97 !== check)) return false
  // BIS numbers add 20 or 40 to the month.
  const month = numberAt(digits, 2, 2)
  return month <= 52 && isShortDate(numberAt(digits, 0, 2), month % 20, numberAt(digits, 4, 2))
}

export const beNationalNumber: Detector = {
  kind: 'be_national_number',
  title: 'Belgian national register number',
  group: 'government',
  presets: ['default', 'gdpr'],
  source:
    'Belgium: arrêté royal du 3 avril 1984 (number of the national register); arrêté royal du 8 février 1991 (BIS)',
  mask: 'full',
  find: {
    by: 'shape',
    shapes: [
      '99.99.99-999.99',
      '999999-999.99',
      '999999-999-99',
      '99 99 99 999 99',
      '99.99.99-999-99',
      '99.99.99 999.99',
    ],
  },
  findInContext: { by: 'shape', shapes: ['99999999999'] },
  context: [
    ...personWords,
    'rijksregisternummer',
    'rijksregister',
    'registre national',
    'numéro national',
    'numéro de registre national',
    'nationaal nummer',
    'niss',
    'insz',
    'inss',
    'rrn',
    'nrn',
    'belgian national',
  ],
  validate: isNationalNumber,
  examples: {
    found: ['85.07.30-034.27', '15.01.01-006.24', 'NISS 85073003427', '85 07 30 034 27', '98.47.28-998.64'],
    ignored: ['85.07.30-034.00', '85073003427', '85.13.30-033.28', 'NISS 85073003400', '185.07.30-034.27'],
  },
}
