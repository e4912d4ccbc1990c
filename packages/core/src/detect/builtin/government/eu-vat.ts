import type { Detector } from '../../detector.js'
import { compact, digitsOf } from '../../validators/id-text.js'
import { passesMod11And10 } from '../../validators/iso7064.js'
import { passesLuhn } from '../../validators/luhn.js'
import { weightedSum } from '../../validators/mod11.js'
import { vatWords } from './context-words.js'

/** A country's form behind its prefix, and its check digits where they are published and simple. */
interface VatForm {
  readonly form: RegExp
  readonly check?: (number: string) => boolean
}

const modulus97 = (number: string) => 97 - (Number(number.slice(0, -2)) % 97) === Number(number.slice(-2))

const forms: Readonly<Record<string, VatForm>> = {
  AT: { form: /^U\d{8}$/, check: (number) => passesAustrian(digitsOf(number)) },
  BE: { form: /^[01]\d{9}$/, check: modulus97 },
  CY: { form: /^\d{8}[A-Z]$/ },
  CZ: { form: /^\d{8,10}$/ },
  DE: { form: /^[1-9]\d{8}$/, check: (number) => passesMod11And10(digitsOf(number)) },
  DK: { form: /^\d{8}$/, check: (number) => weightedSum(digitsOf(number), [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0 },
  EE: { form: /^\d{9}$/, check: (number) => weightedSum(digitsOf(number), [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0 },
  EL: { form: /^\d{9}$/ },
  FI: { form: /^\d{8}$/, check: (number) => weightedSum(digitsOf(number), [7, 9, 10, 5, 8, 4, 2, 1]) % 11 === 0 },
  FR: {
    form: /^[A-Z0-9]{2}\d{9}$/,
    check: (number) => !/^\d\d/.test(number) || Number(`${number.slice(2)}12`) % 97 === Number(number.slice(0, 2)),
  },
  GB: { form: /^\d{9}(?:\d{3})?$/, check: (number) => passesBritish(digitsOf(number)) },
  IE: { form: /^\d{7}[A-W][A-I]?$|^\d[A-Z+*]\d{5}[A-W]$/ },
  LT: { form: /^\d{9}(?:\d{3})?$/ },
  LU: { form: /^\d{8}$/, check: (number) => Number(number.slice(0, 6)) % 89 === Number(number.slice(6)) },
  MT: { form: /^\d{8}$/, check: (number) => weightedSum(digitsOf(number), [3, 4, 6, 7, 8, 9, 10, 1]) % 37 === 0 },
  NL: { form: /^\d{9}B\d\d$/ },
  RO: { form: /^\d{6,10}$/ },
  SE: { form: /^\d{10}01$/, check: (number) => passesLuhn(number.slice(0, 10)) },
  SI: { form: /^[1-9]\d{7}$/ },
  SK: { form: /^[1-9]\d{9}$/, check: (number) => Number(number) % 11 === 0 },
}

function passesAustrian(digits: readonly number[]): boolean {
  const sum = digits.slice(0, 7).reduce((total, digit, i) => {
    const counted = i % 2 === 0 ? digit : digit * 2
    return total + Math.floor(counted / 10) + (counted % 10)
  }, 4)
  return (10 - (sum % 10)) % 10 === digits[7]
}

function passesBritish(digits: readonly number[]): boolean {
  const rest = (weightedSum(digits, [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97) as number
  return rest === 0 || rest === 42 || rest === 55
}

function isVat(value: string): boolean {
  const number = compact(value)
  const country = forms[number.slice(0, 2)]
  const rest = number.slice(2)
  return country?.form.test(rest) === true && !/^0*$/.test(rest) && (country.check?.(rest) ?? true)
}

export const euVat: Detector = {
  kind: 'eu_vat',
  title: 'VAT number of a European country, with its prefix',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Council Directive 2006/112/EC, article 215; forms and check digits as published for VIES',
  mask: 'full',
  findInContext: {
    by: 'shape',
    shapes: [
      ...['AA99999999', 'AA999999999', 'AA9999999999', 'AA99999999999', 'AA999999999999', 'AAA99999999'],
      ...['AA 99999999', 'AA 999999999', 'AA 9999999999', 'AA 99999999999', 'AA999999999A99', 'AA99999999A'],
      ...[
        'AA9999999A',
        'AA9999999AA',
        'AA9A99999A',
        'AAA9999999999',
        'AAAA999999999',
        'AA 999 9999 99',
        'AA 9999 999 999',
      ],
    ],
  },
  context: [
    ...vatWords,
    ...[
      'vat reg',
      'vat registration',
      'ust id',
      'ust idnr',
      'u st id nr',
      'u st id',
      'ust id nr',
      'ustid',
      'ustidnr',
      'umsatzsteuer',
      'uid',
      'uid nummer',
    ],
    ...['tva', 'tva intracommunautaire', 'btw', 'btw nummer', 'iva', 'moms', 'momsnummer', 'dič', 'dic', 'alv', 'pvm'],
  ],
  validate: isVat,
  priority: -1,
  examples: {
    found: [
      'VAT DE136695976',
      'USt-IdNr.: DE136695976',
      '{"vatId":"ATU13585627"}',
      'TVA FR40303265045',
      'btw NL004495445B01',
      'VAT reg no GB980780684',
      'vat BE0403019261',
    ],
    ignored: ['DE136695976', 'VAT DE136695975', 'vat ATU13585626', 'VAT BE0000000000', 'vat XX136695976'],
  },
}
