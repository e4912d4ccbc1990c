import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { personWords } from './context-words.js'

function isCedula(value: string): boolean {
  const digits = digitsOf(value)
  while (digits.length < 8) digits.unshift(0)
  return weightedSum(digits, [2, 9, 8, 7, 6, 3, 4, 1]) % 10 === 0
}

export const uyCedula: Detector = {
  kind: 'uy_cedula',
  title: 'Uruguayan identity number (cédula de identidad)',
  group: 'government',
  presets: ['default'],
  source: 'Uruguay: Dirección Nacional de Identificación Civil; weights 2 9 8 7 6 3 4, modulus 10',
  mask: 'full',
  find: { by: 'shape', shapes: ['9.999.999-9'] },
  findInContext: { by: 'shape', shapes: ['9999999-9', '99999999', '999.999-9', '999999-9'] },
  context: [...personWords, 'cédula', 'cedula', 'cédula de identidad', 'uruguay'],
  validate: isCedula,
  examples: {
    found: ['1.234.567-2', 'cédula 1234567-2', '{"cedula":"12345672"}'],
    ignored: ['12345672', '1.234.567-3', 'cédula 1234567-3'],
  },
}
