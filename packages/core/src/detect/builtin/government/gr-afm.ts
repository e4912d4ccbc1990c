import type { Detector } from '../../detector.js'
import { digitsOf, hasPrefix, isUniform } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { taxWords, vatWords } from './context-words.js'

function isAfm(value: string): boolean {
  const digits = digitsOf(value)
  return (weightedSum(digits, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === digits[8] && !isUniform(digits)
}

export const grAfm: Detector = {
  kind: 'gr_afm',
  title: 'Greek tax number (AFM)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Greece: Independent Authority for Public Revenue, AFM; powers of two modulo 11',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['999999999', '999.999.999', '999-999-999', 'AA999999999', 'AA 999999999'] },
  context: [...taxWords, ...vatWords, 'afm', 'αφμ', 'αριθμός φορολογικού μητρώου', 'greek tax'],
  validate: (value) => hasPrefix(value, ['EL', 'GR']) && isAfm(value),
  examples: {
    found: ['AFM 012345670', 'ΑΦΜ 123456783', 'VAT EL012345670'],
    ignored: ['123456783', 'AFM 123456780', 'AFM 000000000'],
  },
}
