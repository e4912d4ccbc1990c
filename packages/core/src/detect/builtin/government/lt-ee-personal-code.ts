import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { isCalendarDate, numberAt } from '../../validators/number-date.js'
import { personWords } from './context-words.js'

/** Sex and century, birth date, serial; when the first weights leave 10, the second are used. */
function isPersonalCode(value: string): boolean {
  const digits = digitsOf(value)
  const first = digits[0] ?? 0
  const century = 1800 + 100 * Math.floor((first - 1) / 2)
  if (
    first === 0 ||
    first === 9 ||
    !isCalendarDate(century + numberAt(digits, 1, 2), numberAt(digits, 3, 2), numberAt(digits, 5, 2))
  )
    return false
  const rest = weightedSum(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11
  const check = rest < 10 ? rest : (weightedSum(digits, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11) % 10
  return digits[10] === check
}

export const ltEePersonalCode: Detector = {
  kind: 'lt_ee_personal_code',
  title: 'Lithuanian and Estonian personal code',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Estonia: EVS 585:2007 (isikukood); Lithuania: asmens kodas, LR Gyventojų registro įstatymas',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['99999999999'] },
  context: [
    ...personWords,
    'isikukood',
    'asmens kodas',
    'asmens kodo',
    'estonian',
    'lithuanian',
    'personal identification code',
  ],
  validate: isPersonalCode,
  examples: {
    found: ['isikukood 38507300010', 'asmens kodas 49512151230', '{"isikukood":"50001011232"}'],
    ignored: ['38507300010', 'isikukood 38507300011', 'isikukood 38513300015'],
  },
}
