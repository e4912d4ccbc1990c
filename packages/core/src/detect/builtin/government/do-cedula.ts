import type { Detector } from '../../detector.js'
import { passesLuhn } from '../../validators/luhn.js'
import { personWords } from './context-words.js'

export const doCedula: Detector = {
  kind: 'do_cedula',
  title: 'Dominican identity number (cédula)',
  group: 'government',
  presets: ['default'],
  source: 'Dominican Republic: Junta Central Electoral, cédula de identidad y electoral; Luhn check digit',
  mask: 'full',
  find: { by: 'shape', shapes: ['999-9999999-9'] },
  findInContext: { by: 'shape', shapes: ['99999999999', '999 9999999 9'] },
  context: [...personWords, 'cédula', 'cedula', 'cédula de identidad', 'dominican'],
  validate: passesLuhn,
  examples: {
    found: ['001-1391820-5', 'cédula 00113918205', '{"cedula":"00113918205"}'],
    ignored: ['00113918205', '001-1391820-4', 'cédula 00113918204'],
  },
}
