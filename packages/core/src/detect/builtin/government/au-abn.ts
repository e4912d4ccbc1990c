import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { loneNumber } from '../../validators/lone-number.js'
import { isMultiple } from '../../validators/mod11.js'
import { taxWords } from './context-words.js'

/** One is taken from the first digit. */
function isAbn(value: string): boolean {
  const [first = 0, ...rest] = digitsOf(value)
  return isMultiple([first - 1, ...rest], [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19], 89) && first > 0
}

export const auAbn: Detector = {
  kind: 'au_abn',
  title: 'Australian business number',
  group: 'government',
  presets: ['default'],
  source: 'Australian Business Register, format of the ABN (modulus 89)',
  mask: 'full',
  find: loneNumber(11, /\d{2} \d{3} \d{3} \d{3}/y),
  findInContext: { by: 'shape', shapes: ['99999999999', '99 999 999 999', '99-999-999-999', '99 999999999'] },
  context: [...taxWords, 'abn', 'abns', 'abn number', 'business number', 'australian business number'],
  validate: isAbn,
  examples: {
    found: ['51 824 753 556', 'ABN 51824753556', '{"abn":"51824753556"}', 'supplier 53 004 085 616'],
    ignored: ['51 824 753 557', '51824753556', 'ABN 51824753557', '1 51 824 753 556', '$51 824 753 556'],
  },
}
