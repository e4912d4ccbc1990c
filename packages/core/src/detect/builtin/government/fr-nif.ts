import type { Detector } from '../../detector.js'
import { taxWords } from './context-words.js'

function isSpi(value: string): boolean {
  const number = value.replace(/\D/g, '')
  return /^[0-3][0-9]{12}$/.test(number) && Number(number.slice(0, 10)) % 511 === Number(number.slice(10))
}

export const frNif: Detector = {
  kind: 'fr_nif',
  title: 'French tax number (SPI)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source:
    'France: Direction générale des Finances publiques, numéro fiscal de référence; OECD TIN sheet France (modulo 511)',
  mask: 'full',
  find: { by: 'shape', shapes: ['99 99 999 999 999'] },
  findInContext: { by: 'shape', shapes: ['9999999999999'] },
  context: [
    ...taxWords,
    'spi',
    'nif',
    'numéro fiscal',
    'numero fiscal',
    'numéro fiscal de référence',
    'référence fiscale',
    'impôts',
    'french tax',
  ],
  validate: isSpi,
  examples: {
    found: ['30 23 217 601 054', 'numéro fiscal 0701987766494', '{"numeroFiscal":"1234567890066"}'],
    ignored: ['30 23 217 601 999', '0701987766494', 'numéro fiscal 0701987766999'],
  },
}
