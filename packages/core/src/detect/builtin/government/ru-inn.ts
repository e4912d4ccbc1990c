import type { Detector } from '../../detector.js'
import { digitsOf, isUniform } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { taxWords } from './context-words.js'

/** Ten digits for companies, twelve for persons with two check digits. */
function isInn(value: string): boolean {
  const digits = digitsOf(value)
  const check = (weights: readonly number[]): number => (weightedSum(digits, weights) % 11) % 10
  if (isUniform(digits)) return false
  if (digits.length === 10) return digits[9] === check([2, 4, 10, 3, 5, 9, 4, 6, 8])
  return (
    digits[10] === check([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) && digits[11] === check([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8])
  )
}

export const ruInn: Detector = {
  kind: 'ru_inn',
  title: 'Russian taxpayer number (INN)',
  group: 'government',
  presets: ['default'],
  source: 'Russia: Federal Tax Service, order MMV-7-6/435; modulus 11',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['9999999999', '999999999999'] },
  context: [...taxWords, 'inn', 'инн', 'идентификационный номер налогоплательщика'],
  validate: isInn,
  examples: {
    found: ['ИНН 7707083893', 'inn: 500100732185', '{"inn":"7707083893"}'],
    ignored: ['7707083893', 'ИНН 7707083894', 'ИНН 0000000000', 'inn 77070838931'],
  },
}
