import type { Detector } from '../../detector.js'
import { compact, digitsOf } from '../../validators/id-text.js'
import { startsWithYearMonthDay } from '../../validators/number-date.js'

const CHARACTERS = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ'

/** Letters of the name (three for a company), a date, two characters against namesakes, check character modulo 11. */
function isRfc(value: string): boolean {
  const rfc = compact(value)
  const [, date, check] = /^[A-Z]{3,4}([0-9]{6})[0-9A-Z]{2}([0-9A])$/.exec(rfc) ?? []
  if (date === undefined || !startsWithYearMonthDay(digitsOf(date))) return false
  const sum = [...rfc.padStart(13, ' ').slice(0, 12)].reduce(
    (total, char, i) => total + CHARACTERS.indexOf(char) * (13 - i),
    0,
  )
  return check === '0123456789A'[(11 - (sum % 11)) % 11]
}

export const mxRfc: Detector = {
  kind: 'mx_rfc',
  title: 'Mexican taxpayer code (RFC)',
  group: 'government',
  presets: ['default'],
  source: 'Mexico: Servicio de Administración Tributaria, RFC; Código Fiscal de la Federación, article 27',
  mask: 'full',
  find: {
    by: 'shape',
    shapes: ['AAAA999999XXX', 'AAA999999XXX', 'AAAA-999999-XXX', 'AAA-999999-XXX', 'AAAA 999999 XXX', 'AAA 999999 XXX'],
  },
  validate: isRfc,
  examples: {
    found: ['GODE561231GR8', 'rfc: VECJ880326XX1', 'MAB-930714-8T4'],
    ignored: ['GODE561231GR7', 'GODE561331GR8', 'XGODE561231GR89', 'GODE561231'],
  },
}
