import type { Detector } from '../../detector.js'
import { digitsOf, isUniform } from '../../validators/id-text.js'
import { passesLuhn } from '../../validators/luhn.js'
import { personWords } from './context-words.js'

export const ilId: Detector = {
  kind: 'il_id',
  title: 'Israeli identity number',
  group: 'government',
  presets: ['default'],
  source: 'Israel: Population Registry Law; Luhn check digit over nine digits',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['999999999', '99999999-9', '9999999-9'] },
  context: [...personWords, 'teudat zehut', 'tz', 'zehut', 'israeli id', 'israeli', 'תעודת זהות', 'ת ז', 'מספר זהות'],
  validate: (value) => passesLuhn(value) && !isUniform(digitsOf(value)),
  examples: {
    found: ['teudat zehut 123456782', 'ID number 312345671', '{"teudatZehut":"045678919"}'],
    ignored: ['123456782', 'teudat zehut 123456783', 'zehut 12345678'],
  },
}
