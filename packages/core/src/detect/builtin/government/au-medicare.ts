import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { loneNumber } from '../../validators/lone-number.js'
import { weightedSum } from '../../validators/mod11.js'

/** Starts with 2 to 6; the ninth digit checks the first eight; issue number and place on the card may follow. */
function isMedicareNumber(value: string): boolean {
  const digits = digitsOf(value)
  return /^[2-6]/.test(value) && weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === digits[8]
}

export const auMedicare: Detector = {
  kind: 'au_medicare',
  title: 'Australian Medicare card number',
  group: 'government',
  presets: ['default'],
  source: 'Services Australia, Medicare card number; weights 1 3 7 9, modulus 10',
  mask: 'full',
  find: loneNumber(10, /\d{4} \d{5} \d/y),
  findInContext: {
    by: 'shape',
    shapes: ['9999999999', '99999999999', '9999 99999 9', '9999 99999 9 9', '9999 99999 9/9', '9999-99999-9'],
  },
  context: ['medicare', 'medicare number', 'medicare no', 'medicare card'],
  validate: isMedicareNumber,
  examples: {
    found: ['2123 45670 1', 'Medicare 2123456701', '{"medicareNumber":"29517634511"}'],
    ignored: ['2123 45671 1', '2123456701', '1123 45670 1', 'Medicare 2123456711'],
  },
}
