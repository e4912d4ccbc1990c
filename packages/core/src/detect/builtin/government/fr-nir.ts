import type { Detector } from '../../detector.js'
import { compact } from '../../validators/id-text.js'
import { personWords } from './context-words.js'

/** Sex, year, month, department, municipality, order, key. In Corsica the department is 2A or 2B. */
function isNir(value: string): boolean {
  const nir = compact(value)
  if (!/^[1-478][0-9]{2}(?:0[1-9]|1[0-2]|[23][0-9]|4[0-2]|[5-9][0-9])(?:[0-9]{2}|2[AB])[0-9]{8}$/.test(nir))
    return false
  const number = Number(nir.slice(0, 13).replace('2A', '19').replace('2B', '18'))
  return number > 0 && 97 - (number % 97) === Number(nir.slice(13))
}

export const frNir: Detector = {
  kind: 'fr_nir',
  title: 'French social security number (NIR)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'France: décret n° 82-103; INSEE, numéro de sécurité sociale (key modulo 97)',
  mask: 'full',
  find: {
    by: 'shape',
    shapes: [
      '9 99 99 99 999 999 99',
      '9 99 99 9A 999 999 99',
      '9 99 99 99999 999 99',
      '9-99-99-99-999-999-99',
      '9-99-99-99999-999-99',
      '999999A99999999',
    ],
  },
  findInContext: { by: 'shape', shapes: ['999999999999999', '9999999999999 99'] },
  context: [
    ...personWords,
    'nir',
    'sécurité sociale',
    'securite sociale',
    'numéro de sécurité sociale',
    'numéro sécu',
    'sécu',
    'insee',
    'numéro insee',
    'assuré',
    'carte vitale',
    'french social security',
  ],
  validate: isNir,
  examples: {
    found: [
      '1 85 05 78 006 084 91',
      '2 69 05 49 588 157 80',
      '2 85 07 2A 033 028 39',
      '285072A03302839',
      'NIR 185057800608491',
      '{"numeroSecuriteSociale":"269054958815780"}',
    ],
    ignored: [
      '1 85 05 78 006 084 37',
      '185057800608491',
      '1 85 13 78 006 084 36',
      '285072C03302800',
      'NIR 185057800608437',
    ],
  },
}
