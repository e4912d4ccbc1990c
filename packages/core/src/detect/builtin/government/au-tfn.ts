import type { Detector } from '../../detector.js'
import { digitsOf, isUniform } from '../../validators/id-text.js'
import { isMultiple } from '../../validators/mod11.js'
import { taxWords } from './context-words.js'

/** Older numbers have eight digits and weights of their own. */
function isTfn(value: string): boolean {
  const digits = digitsOf(value)
  const weights = digits.length === 8 ? [10, 7, 8, 4, 6, 3, 5, 1] : [1, 4, 3, 7, 5, 8, 6, 9, 10]
  return isMultiple(digits, weights, 11) && !isUniform(digits)
}

export const auTfn: Detector = {
  kind: 'au_tfn',
  title: 'Australian tax file number',
  group: 'government',
  presets: ['default'],
  source: 'Australian Taxation Office, tax file number (modulus 11)',
  mask: 'full',
  findInContext: {
    by: 'shape',
    shapes: [
      '999999999',
      '999 999 999',
      '999-999-999',
      '999.999.999',
      '99999999',
      '99 999 999',
      '99-999-999',
      '99.999.999',
      '9999-999-99',
    ],
  },
  context: [...taxWords, 'tfn', 'tfns', 'tax file', 'tax file number', 'tax file no'],
  validate: isTfn,
  examples: {
    found: ['TFN 123 456 782', 'tax file number: 876543210', '{"tfn":"123456782"}'],
    ignored: ['123456782', 'TFN 123456783', 'TFN 999 999 999', '123 456 782'],
  },
}
