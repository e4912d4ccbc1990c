import type { Detector } from '../../detector.js'
import { digitsOf, isUniform } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { personWords } from './context-words.js'

function isMyNumber(value: string): boolean {
  const digits = digitsOf(value)
  const rest = weightedSum(digits, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
  return digits[11] === (rest < 2 ? 0 : 11 - rest) && !isUniform(digits)
}

export const jpMyNumber: Detector = {
  kind: 'jp_my_number',
  title: 'Japanese individual number (My Number)',
  group: 'government',
  presets: ['default'],
  source: 'Japan: My Number Act; Ministry of Internal Affairs order 85 of 2014, article 5 (check digit)',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['999999999999', '9999 9999 9999', '9999-9999-9999'] },
  context: [...personWords, 'my number', 'mynumber', 'マイナンバー', '個人番号', 'kojin bango'],
  validate: isMyNumber,
  examples: {
    found: ['My Number 1234 5678 9018', '個人番号 123456789018', '{"myNumber":"123456789018"}'],
    ignored: ['1234 5678 9018', 'My Number 123456789019', 'My Number 000000000000'],
  },
}
