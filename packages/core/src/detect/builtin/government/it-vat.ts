import type { Detector } from '../../detector.js'
import { digitsOf, hasPrefix } from '../../validators/id-text.js'
import { passesLuhn } from '../../validators/luhn.js'
import { taxWords, vatWords } from './context-words.js'

/** Seven digits for the holder, three for the province that gave the number out, and a check digit. */
function isPartitaIva(value: string): boolean {
  const digits = digitsOf(value).join('')
  return !digits.startsWith('0000000') && passesLuhn(digits)
}

export const itVat: Detector = {
  kind: 'it_vat',
  title: 'Italian VAT number (partita IVA)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Italy: DPR 633/1972, article 35; Luhn check digit',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['99999999999', 'AA99999999999', 'AA 99999999999'] },
  context: [...taxWords, ...vatWords, 'partita iva', 'p iva', 'piva'],
  validate: (value) => hasPrefix(value, ['IT']) && isPartitaIva(value),
  examples: {
    found: ['partita IVA 00743110157', 'P.IVA IT00743110157', '{"vatNumber":"IT00743110157"}'],
    ignored: ['00743110157', 'partita IVA 00743110158', 'vat XX00743110157'],
  },
}
