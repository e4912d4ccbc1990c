import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'

function passes(digits: readonly number[], weights: readonly number[]): boolean {
  return (weightedSum(digits, weights) % 11) % 10 === digits[weights.length]
}

function isRegon(value: string): boolean {
  const digits = digitsOf(value)
  if (!passes(digits, [8, 9, 2, 3, 4, 5, 6, 7])) return false
  return digits.length === 9 || passes(digits, [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8])
}

export const plRegon: Detector = {
  kind: 'pl_regon',
  title: 'Polish business number (REGON)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Poland: Główny Urząd Statystyczny, REGON; weights 8 9 2 3 4 5 6 7, modulus 11',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['999999999', '99999999999999', '999-999-999'] },
  context: ['regon', 'numer regon', 'nr regon'],
  validate: isRegon,
  examples: {
    found: ['REGON 192598184', '{"regon":"123456785"}', 'regon: 12345678512347'],
    ignored: ['192598184', 'REGON 192598183', 'regon 12345678612342'],
  },
}
