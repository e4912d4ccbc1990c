import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { numberAt, startsWithYearMonthDay } from '../../validators/number-date.js'
import { personWords } from './context-words.js'

/** Sex and century, birth date, county, serial, check digit. */
function isCnp(value: string): boolean {
  const digits = digitsOf(value)
  const county = numberAt(digits, 7, 2)
  const check = weightedSum(digits, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11
  if (digits[0] === 0 || !startsWithYearMonthDay(digits.slice(1))) return false
  return (
    county > 0 &&
    (county <= 52 || county === 70 || (county >= 80 && county <= 83)) &&
    digits[12] === (check === 10 ? 1 : check)
  )
}

export const roCnp: Detector = {
  kind: 'ro_cnp',
  title: 'Romanian personal numeric code (CNP)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Romania: OUG nr. 97/2005; control key 279146358279',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['9999999999999'] },
  context: [...personWords, 'cnp', 'cod numeric personal', 'codul numeric personal', 'romanian'],
  validate: isCnp,
  examples: {
    found: ['CNP 1850730400012', '{"cnp":"2951215341231"}'],
    ignored: ['1850730400012', 'CNP 1850730400010', 'CNP 1851330400012', 'CNP 0850730400012'],
  },
}
