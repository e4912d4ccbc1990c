import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { loneNumber } from '../../validators/lone-number.js'
import { weightedSum } from '../../validators/mod11.js'
import { taxWords } from './context-words.js'

function isBrn(value: string): boolean {
  const digits = digitsOf(value)
  const sum = weightedSum(digits, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor(((digits[8] as number) * 5) / 10)
  return (10 - (sum % 10)) % 10 === digits[9]
}

export const krBrn: Detector = {
  kind: 'kr_brn',
  title: 'Korean business registration number',
  group: 'government',
  presets: ['default'],
  source: 'Korea: National Tax Service; weights 1 3 7 1 3 7 1 3 5, modulus 10',
  mask: 'full',
  find: loneNumber(10, /\d{3}-\d{2}-\d{5}/y),
  findInContext: { by: 'shape', shapes: ['999-99-99999', '9999999999'] },
  context: [
    ...taxWords,
    'brn',
    'business registration',
    'business registration number',
    '사업자등록번호',
    '사업자번호',
  ],
  validate: isBrn,
  examples: {
    found: ['사업자등록번호 116-82-00276', '{"brn":"1168200276"}', '116-82-00276'],
    ignored: ['116-82-00277', '1168200276', 'brn 116-82-00277', '+116-82-00276', '7 116-82-00276'],
  },
}
