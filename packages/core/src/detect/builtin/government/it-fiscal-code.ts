import type { Detector } from '../../detector.js'
import { compact } from '../../validators/id-text.js'
import { passesLuhn } from '../../validators/luhn.js'
import { vatWords } from './context-words.js'

/** Values of 0–9 and A–Z in odd places; in even places a digit counts itself and a letter its place in the alphabet. */
const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]

/** A digit may be written as one of L M N P Q R S T U V, to tell namesakes apart. */
const form =
  /^[A-Z]{6}[0-9L-NP-V]{2}[ABCDEHLMPRST](?:[04LQ][1-9M-NP-V]|[1256MNRS][0-9L-NP-V]|[37PT][01LM])[A-Z][0-9L-NP-V]{3}[A-Z]$/

/** Persons have sixteen characters, companies eleven digits with the Luhn check digit. */
function isFiscalCode(value: string): boolean {
  const code = compact(value)
  if (/^[0-9]{11}$/.test(code)) return passesLuhn(code) && Number(code) > 0
  if (!form.test(code)) return false
  let sum = 0
  for (let i = 0; i < 15; i++) {
    const place = code.charCodeAt(i) - (code.charCodeAt(i) < 65 ? 48 : 65)
    sum += i % 2 === 0 ? (ODD[place] as number) : place
  }
  return code.charCodeAt(15) - 65 === sum % 26
}

export const itFiscalCode: Detector = {
  kind: 'it_fiscal_code',
  title: 'Italian fiscal code and VAT number',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Italy: D.M. 23 dicembre 1976; D.M. 12 marzo 1974 n. 2227',
  mask: 'full',
  find: {
    by: 'shape',
    shapes: ['AAAAAAXXAXXAXXXA', 'AAA AAA XXAXX AXXXA', 'AAAAAA XXAXX AXXXA', 'AAAAAAXXAXX AXXXA', 'AAAAAAXXAXX-AXXXA'],
  },
  findInContext: { by: 'shape', shapes: ['99999999999'] },
  context: [...vatWords, 'partita iva', 'p iva', 'piva', 'iva', 'codice fiscale', 'cf'],
  validate: isFiscalCode,
  examples: {
    found: [
      'RSSMRA85T10A562S',
      'cf=rssmra85t10a562s',
      'RSS MRA 85T10 A562S',
      'RSSMRA85T10A56NH',
      'Partita IVA 01234567897',
    ],
    ignored: [
      'RSSMRA85T10A562T',
      'RSSMRA85F10A562S',
      'RSSMRA85T32A562S',
      'RSSMRA85T10A562',
      'XRSSMRA85T10A562S',
      '01234567897',
      'INTERNATIONALIZE',
    ],
  },
}
