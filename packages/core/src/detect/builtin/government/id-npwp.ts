import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { passesLuhn } from '../../validators/luhn.js'
import { taxWords } from './context-words.js'

export const idNpwp: Detector = {
  kind: 'id_npwp',
  title: 'Indonesian taxpayer number (NPWP)',
  group: 'government',
  presets: ['default'],
  source: 'Indonesia: Direktorat Jenderal Pajak, nomor pokok wajib pajak; Luhn check digit in the ninth place',
  mask: 'full',
  find: { by: 'shape', shapes: ['99.999.999.9-999.999'] },
  findInContext: { by: 'shape', shapes: ['999999999999999', '99.999.999.9.999.999'] },
  context: [...taxWords, 'npwp', 'nomor npwp', 'wajib pajak'],
  validate: (value) => passesLuhn(digitsOf(value).slice(0, 9).join('')),
  examples: {
    found: ['01.312.166.0-091.000', 'NPWP 013121660091000', '{"npwp":"01.312.166.0-091.000"}'],
    ignored: ['013121660091000', '01.312.166.1-091.000', 'NPWP 013121661091000'],
  },
}
