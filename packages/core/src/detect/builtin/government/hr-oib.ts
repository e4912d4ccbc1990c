import type { Detector } from '../../detector.js'
import { digitsOf, hasPrefix } from '../../validators/id-text.js'
import { passesMod11And10 } from '../../validators/iso7064.js'
import { personWords, taxWords, vatWords } from './context-words.js'

export const hrOib: Detector = {
  kind: 'hr_oib',
  title: 'Croatian personal number (OIB)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Croatia: Zakon o osobnom identifikacijskom broju; ISO/IEC 7064 MOD 11,10',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['99999999999', 'AA99999999999', 'AA 99999999999'] },
  context: [...taxWords, ...vatWords, ...personWords, 'oib', 'osobni identifikacijski broj', 'croatian'],
  validate: (value) => hasPrefix(value, ['HR']) && passesMod11And10(digitsOf(value)),
  examples: {
    found: ['OIB 69435151530', '{"oib":"12345678903"}', 'OIB: HR69435151530'],
    ignored: ['69435151530', 'OIB 69435151531', 'OIB 123456789'],
  },
}
