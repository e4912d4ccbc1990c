import type { Detector } from '../../detector.js'
import { digitsOf, hasPrefix } from '../../validators/id-text.js'
import { isMultiple } from '../../validators/mod11.js'
import { taxWords, vatWords } from './context-words.js'

export const plNip: Detector = {
  kind: 'pl_nip',
  title: 'Polish tax number (NIP)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Poland: ustawa o zasadach ewidencji i identyfikacji podatników, art. 8b; modulus 11',
  mask: 'full',
  find: { by: 'shape', shapes: ['999-999-99-99', '999-99-99-999', 'AA9999999999'] },
  findInContext: { by: 'shape', shapes: ['9999999999', 'AA 9999999999'] },
  context: [...taxWords, ...vatWords, 'nip', 'numer nip', 'nr nip', 'numer identyfikacji podatkowej', 'vat ue'],
  validate: (value) => hasPrefix(value, ['PL']) && isMultiple(digitsOf(value), [6, 5, 7, 2, 3, 4, 5, 6, 7, -1], 11),
  examples: {
    found: ['526-10-40-828', '123-456-32-18', 'PL5261040828', 'NIP 5261040828'],
    ignored: ['526-10-40-820', '5261040828', 'NIP 5261040820', 'AB5261040828', '1526-10-40-828'],
  },
}
