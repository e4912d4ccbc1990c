import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { isMultiple } from '../../validators/mod11.js'

export const auAcn: Detector = {
  kind: 'au_acn',
  title: 'Australian company number',
  group: 'government',
  presets: ['default'],
  source: 'Australian Securities and Investments Commission, ACN check digit (weights 8 to 1, modulus 10)',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['999999999', '999 999 999'] },
  context: ['acn', 'acn number', 'company number', 'australian company number'],
  validate: (value) => isMultiple(digitsOf(value), [8, 7, 6, 5, 4, 3, 2, 1, 1], 10),
  examples: {
    found: ['ACN 004 085 616', 'acn=000000019', '{"acn":"010499966"}'],
    ignored: ['004085616', 'ACN 004085617', '004 085 616'],
  },
}
