import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { taxWords } from './context-words.js'

function isTaxId(value: string): boolean {
  const digits = digitsOf(value)
  return digits[0] === 8 && weightedSum(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 === digits[9]
}

export const huTaxId: Detector = {
  kind: 'hu_tax_id',
  title: 'Hungarian personal tax number (adóazonosító jel)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Hungary: Act XX of 1996, annex 1; places as weights, modulus 11',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['9999999999'] },
  context: [...taxWords, 'adóazonosító', 'adoazonosito', 'adóazonosító jel', 'adoazonosito jel', 'hungarian tax'],
  validate: isTaxId,
  examples: {
    found: ['adóazonosító jel 8345678904', '{"adoazonositoJel":"8123456786"}'],
    ignored: ['8345678904', 'adóazonosító jel 8345678900', 'adóazonosító jel 7234567896'],
  },
}
