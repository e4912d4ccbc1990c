import type { Detector } from '../../detector.js'
import { compact, digitsOf } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { taxWords } from './context-words.js'

function isRut(value: string): boolean {
  const rut = compact(value)
  const digits = digitsOf(rut.slice(0, -1)).reverse()
  const rest = weightedSum(digits, [2, 3, 4, 5, 6, 7, 2, 3, 4, 5, 6, 7]) % 11
  return digits.length > 6 && rut.at(-1) === '0K987654321'[rest]
}

export const clRut: Detector = {
  kind: 'cl_rut',
  title: 'Chilean tax and identity number (RUT, RUN)',
  group: 'government',
  presets: ['default'],
  source: 'Chile: Servicio de Registro Civil e Identificación; modulus 11 with K for ten',
  mask: 'full',
  find: { by: 'shape', shapes: ['99.999.999-X', '9.999.999-X'] },
  findInContext: { by: 'shape', shapes: ['99999999-X', '9999999-X', '99999999X', '9999999X'] },
  context: [...taxWords, 'rut', 'run', 'rol único tributario', 'rol unico tributario', 'rol único nacional', 'cédula'],
  validate: isRut,
  examples: {
    found: ['12.345.678-5', 'RUT 12345678-5', '7.654.321-6', '{"rut":"10000013-K"}'],
    ignored: ['12.345.678-6', '12345678-5', 'RUT 12345678-6', '1.12.345.678-5', '20240506-1'],
  },
}
