import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { taxWords } from './context-words.js'

function isCuit(value: string): boolean {
  const digits = digitsOf(value)
  const rest = 11 - (weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)
  return /^(?:2[03467]|3[034]|5[015])/.test(value) && digits[10] === (rest === 11 ? 0 : rest === 10 ? 9 : rest)
}

export const arCuit: Detector = {
  kind: 'ar_cuit',
  title: 'Argentine tax and labour number (CUIT, CUIL)',
  group: 'government',
  presets: ['default'],
  source: 'Argentina: AFIP, Resolución General 10/1997; weights 5 4 3 2 7 6, modulus 11',
  mask: 'full',
  find: { by: 'shape', shapes: ['99-99999999-9'] },
  findInContext: { by: 'shape', shapes: ['99999999999'] },
  context: [...taxWords, 'cuit', 'cuil', 'cuits', 'clave única de identificación tributaria'],
  validate: isCuit,
  examples: {
    found: ['20-12345678-6', 'CUIT 20123456786', '{"cuil":"27123456780"}'],
    ignored: ['20-12345678-7', '20123456786', '99-12345678-6', '1-20-12345678-6', 'CUIT 20123456787'],
  },
}
