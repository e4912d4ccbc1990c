import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { passesLuhn } from '../../validators/luhn.js'
import { personWords, taxWords } from './context-words.js'

/** Provinces 01 to 24, and 30 for those registered abroad; the third digit of a person's number is below six. */
function isCedula(value: string): boolean {
  const digits = digitsOf(value)
  const province = (digits[0] as number) * 10 + (digits[1] as number)
  const isProvince = (province > 0 && province <= 24) || province === 30
  return isProvince && (digits[2] as number) < 6 && passesLuhn(digits.slice(0, 10).join(''))
}

export const ecCedula: Detector = {
  kind: 'ec_cedula',
  title: 'Ecuadorian identity number (cédula), and the taxpayer number of a person (RUC)',
  group: 'government',
  presets: ['default'],
  source: 'Ecuador: Registro Civil; Servicio de Rentas Internas, RUC of natural persons (modulus 10)',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['9999999999', '999999999-9', '9999999999999'] },
  context: [...personWords, ...taxWords, 'cédula', 'cedula', 'cédula de identidad', 'ruc', 'ecuador'],
  validate: (value) => (digitsOf(value).length === 10 || value.endsWith('001')) && isCedula(value),
  examples: {
    found: ['cédula 1714307103', 'cedula: 171430710-3', '{"ruc":"1714307103001"}'],
    ignored: ['1714307103', 'cédula 1714307104', 'cédula 2514307103', 'ruc 1714307103002'],
  },
}
