import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { taxWords } from './context-words.js'

function isRuc(value: string): boolean {
  const digits = digitsOf(value)
  const check = (11 - (weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 10
  return /^(?:10|15|16|17|20)/.test(value) && digits[10] === check
}

export const peRuc: Detector = {
  kind: 'pe_ruc',
  title: 'Peruvian taxpayer number (RUC)',
  group: 'government',
  presets: ['default'],
  source: 'Peru: SUNAT, registro único de contribuyentes; weights 5 4 3 2 7 6 5 4 3 2, modulus 11',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['99999999999'] },
  context: [...taxWords, 'ruc', 'número de ruc', 'sunat', 'contribuyente'],
  validate: isRuc,
  examples: {
    found: ['RUC 20512333797', '{"ruc":"20512333797"}'],
    ignored: ['20512333797', 'RUC 20512333798', 'RUC 99512333797'],
  },
}
