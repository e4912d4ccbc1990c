import type { Detector } from '../../detector.js'
import { compact } from '../../validators/id-text.js'
import { taxWords, vatWords } from './context-words.js'

const LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE'

/** A company's check character: a digit for some kinds, a letter for others, either for the rest. */
function isCompany(value: string): boolean {
  const [, kind = '', digits = '', check = ''] = /^([ABCDEFGHJNPQRSUVW])([0-9]{7})([0-9A-J])$/.exec(value) ?? []
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const term = Number(digits[i]) * (i % 2 === 0 ? 2 : 1)
    sum += term > 9 ? term - 9 : term
  }
  const expected = (10 - (sum % 10)) % 10
  const asDigit = check === String(expected) && !'NPQRSW'.includes(kind)
  return kind !== '' && (asDigit || (check === 'JABCDEFGHI'[expected] && !'ABEH'.includes(kind)))
}

/** Eight digits, or X, Y, Z (foreigners), K, L, M (no DNI) and seven: the letter is the number modulo 23. */
function isNif(value: string): boolean {
  const nif = compact(value)
  const [, prefix = '', digits = '', letter] = /^(?:([KLMXYZ])(?=[0-9]{7}[A-Z]))?([0-9]{7,8})([A-Z])$/.exec(nif) ?? []
  const leading = prefix === 'Y' ? '1' : prefix === 'Z' ? '2' : ''
  return digits === '' ? isCompany(nif) : letter === LETTERS[Number(leading + digits) % 23]
}

export const esNif: Detector = {
  kind: 'es_nif',
  title: 'Spanish tax and identity number (DNI, NIE, NIF, CIF)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source:
    'Spain: Real Decreto 1065/2007, articles 18 to 22; Orden EHA/451/2008; letter table of the Ministerio del Interior',
  mask: 'full',
  find: {
    by: 'shape',
    shapes: [
      '99999999A',
      '99999999-A',
      '9999999-A',
      '99.999.999-A',
      '99.999.999A',
      'A9999999A',
      'A-9999999-A',
      'A9999999-A',
    ],
  },
  findInContext: {
    by: 'shape',
    shapes: ['9999999A', '99999999 A', '99 999 999 A', 'A99999999', 'A-99999999', 'A-9999999-9'],
  },
  context: [
    ...taxWords,
    ...vatWords,
    'nif',
    'dni',
    'nie',
    'cif',
    'documento nacional',
    'documento nacional de identidad',
    'número de identidad',
    'identificación fiscal',
    'número de identificación fiscal',
    'nif iva',
    'spanish id',
  ],
  validate: isNif,
  examples: {
    found: [
      '12345678Z',
      'dni: 12345678-Z',
      'X1234567L',
      'nie=x-1234567-l',
      '12.345.678-Z',
      'CIF A58818501',
      'DNI 1234567L',
    ],
    ignored: [
      '12345678A',
      '24681357',
      'X1234567A',
      'A58818501',
      'CIF A58818502',
      '112345678Z',
      '12345678Z9',
      'a_12345678Z',
      '12345678Z-4f2a',
      'GC 1048576K',
    ],
  },
}
