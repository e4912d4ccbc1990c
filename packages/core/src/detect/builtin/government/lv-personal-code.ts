import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { loneNumber } from '../../validators/lone-number.js'
import { weightedSum } from '../../validators/mod11.js'
import { numberAt, startsWithDayMonthYear } from '../../validators/number-date.js'
import { personWords } from './context-words.js'

/** A birth date in front, or 32 since 2017, when the date was dropped. */
function isPersonasKods(value: string): boolean {
  const digits = digitsOf(value)
  if (numberAt(digits, 0, 2) !== 32 && !startsWithDayMonthYear(digits)) return false
  return ((1 + weightedSum(digits, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11) % 10 === digits[10]
}

export const lvPersonalCode: Detector = {
  kind: 'lv_personal_code',
  title: 'Latvian personal code (personas kods)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Latvia: Fizisko personu reģistra likums; weights 10 5 8 4 2 1 6 3 7 9, modulus 11',
  mask: 'full',
  find: loneNumber(11, /\d{6}-\d{5}/y),
  findInContext: { by: 'shape', shapes: ['999999-99999', '99999999999'] },
  context: [...personWords, 'personas kods', 'personas koda', 'personas kodu', 'latvian'],
  validate: isPersonasKods,
  examples: {
    found: ['300785-11239', 'personas kods 32867400670', '{"personasKods":"151299-20003"}'],
    ignored: ['300785-11230', '30078511239', '301385-11230'],
  },
}
