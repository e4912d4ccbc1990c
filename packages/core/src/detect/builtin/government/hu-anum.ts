import type { Detector } from '../../detector.js'
import { digitsOf, hasPrefix } from '../../validators/id-text.js'
import { isMultiple } from '../../validators/mod11.js'
import { taxWords, vatWords } from './context-words.js'

export const huAnum: Detector = {
  kind: 'hu_anum',
  title: 'Hungarian tax number (adószám)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Hungary: Act CL of 2017 on the rules of taxation, annex 1; weights 9 7 3 1',
  mask: 'full',
  find: { by: 'shape', shapes: ['99999999-9-99'] },
  findInContext: { by: 'shape', shapes: ['99999999', 'AA99999999', 'AA-99999999'] },
  context: [...taxWords, ...vatWords, 'adószám', 'adoszam', 'adószáma', 'közösségi adószám', 'anum', 'hungarian tax'],
  validate: (value) =>
    hasPrefix(value, ['HU']) && isMultiple(digitsOf(value).slice(0, 8), [9, 7, 3, 1, 9, 7, 3, 1], 10),
  examples: {
    found: ['13579241-2-41', 'adószám 12345676', 'VAT HU13579241'],
    ignored: ['13579240-2-41', '12345676', 'adószám 12345670'],
  },
}
