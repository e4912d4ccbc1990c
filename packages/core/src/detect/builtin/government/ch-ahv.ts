import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { isMultiple } from '../../validators/mod11.js'
import { personWords } from './context-words.js'

export const chAhv: Detector = {
  kind: 'ch_ahv',
  title: 'Swiss social security number (AHV, AVS)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Switzerland: AHVV art. 133; EAN-13 check digit',
  mask: 'full',
  find: { by: 'shape', shapes: ['999.9999.9999.99', '999 9999 9999 99'] },
  findInContext: { by: 'shape', shapes: ['9999999999999'] },
  context: [
    ...personWords,
    'ahv',
    'avs',
    'ahv nummer',
    'ahvn13',
    'sozialversicherungsnummer',
    'numéro avs',
    'oasi',
    'navs13',
    'swiss social security',
  ],
  validate: (value) =>
    isMultiple(digitsOf(value), [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1], 10) && value.startsWith('756'),
  examples: {
    found: ['756.1234.5678.97', 'AHV 7561234567897', '756 9217 0769 85'],
    ignored: ['756.1234.5678.98', '7561234567897', '757.1234.5678.97', 'AHV 7561234567898'],
  },
}
