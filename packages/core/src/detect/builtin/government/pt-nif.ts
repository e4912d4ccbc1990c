import type { Detector } from '../../detector.js'
import { digitsOf, hasPrefix } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { taxWords, vatWords } from './context-words.js'

function isNif(value: string): boolean {
  const digits = digitsOf(value)
  const check = (11 - (weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11
  return digits[0] !== 0 && digits[8] === check % 10
}

export const ptNif: Detector = {
  kind: 'pt_nif',
  title: 'Portuguese tax number (NIF)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Portugal: Decreto-Lei n.º 14/2013; check digit modulo 11',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['999999999', '999 999 999', '999.999.999', 'AA999999999', 'AA 999 999 999'] },
  context: [
    ...taxWords,
    ...vatWords,
    'nif',
    'nipc',
    'contribuinte',
    'número de contribuinte',
    'número de identificação fiscal',
    'identificação fiscal',
    'n contribuinte',
  ],
  validate: (value) => hasPrefix(value, ['PT']) && isNif(value),
  examples: {
    found: ['NIF 212345672', 'contribuinte 504 123 408', 'NIF PT504123408'],
    ignored: ['212345672', 'NIF 212345670', 'NIF 012345678', 'VAT RE212345672', 'nif 2123456721'],
  },
}
