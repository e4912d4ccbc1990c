import type { Detector } from '../../detector.js'
import { digitsOf, isUniform } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { taxWords } from './context-words.js'

/** Older numbers have eight digits. */
function isTfn(value: string): boolean {
  const digits = digitsOf(value)
  return weightedSum(digits, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0 && digits.length > 7 && !isUniform(digits)
}

export const auTfn: Detector = {
  kind: 'au_tfn',
  title: 'Australian tax file number',
  group: 'government',
  presets: ['default'],
  source: 'Australian Taxation Office, tax file number; weights 1 4 3 7 5 8 6 9 10, modulus 11',
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
