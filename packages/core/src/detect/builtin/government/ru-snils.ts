import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'

/** Numbers up to 001-001-998 were given out without a check. */
function isSnils(value: string): boolean {
  const digits = digitsOf(value)
  const rest = (weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100
  return Number(digits.slice(0, 9).join('')) > 1_001_998 && rest === (digits[9] as number) * 10 + (digits[10] as number)
}

export const ruSnils: Detector = {
  kind: 'ru_snils',
  title: 'Russian pension insurance number (SNILS)',
  group: 'government',
  presets: ['default'],
  source: 'Russia: Pension Fund, resolution 192p of 2006; weights 9 to 1, modulus 101',
  mask: 'full',
  find: { by: 'shape', shapes: ['999-999-999 99', '999-999-999-99'] },
  findInContext: { by: 'shape', shapes: ['99999999999', '999 999 999 99'] },
  context: ['снилс', 'snils', 'страховой номер', 'пенсионное страхование'],
  validate: isSnils,
  examples: {
    found: ['112-233-445 95', 'СНИЛС 11223344595', '{"snils":"112-233-445 95"}'],
    ignored: ['11223344595', '112-233-445 96', 'СНИЛС 11223344596', '000-000-001 01'],
  },
}
