import { type Detector, matchSticky, type Range } from '../../detector.js'
import { compact, digitsOf } from '../../validators/id-text.js'
import { startsWithYearMonthDay } from '../../validators/number-date.js'
import { taxWords } from './context-words.js'

const CHARACTERS = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ'
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const form = /^[A-Z]{3,4}([0-9]{6})(?:[0-9A-Z]{2}[0-9A])?$/

/** Letters of the name (three for a company) and a date; two characters against namesakes and a check, which persons may leave out. */
function isRfc(value: string): boolean {
  const rfc = compact(value)
  const date = form.exec(rfc)?.[1]
  return date !== undefined && rfc.length !== 9 && startsWithYearMonthDay(digitsOf(date))
}

/** The check character, modulo 11. Many codes in use fail it, so it is asked for only where no context word stands by. */
function hasCheck(value: string): boolean {
  const rfc = value.toUpperCase().padStart(13, ' ')
  const sum = [...rfc.slice(0, 12)].reduce((total, char, i) => total + CHARACTERS.indexOf(char) * (13 - i), 0)
  return rfc[12] === '0123456789A'[(11 - (sum % 11)) % 11]
}

const word = matchSticky(/[A-Za-z]{3,4}[0-9]{6}[0-9A-Za-z]{2}[0-9Aa](?![0-9A-Za-z])/y)

function matchRfc(text: string, at: number): Range | undefined {
  const range = word(text, at)
  return range && hasCheck(text.slice(range.start, range.end)) ? range : undefined
}

export const mxRfc: Detector = {
  kind: 'mx_rfc',
  title: 'Mexican taxpayer code (RFC)',
  group: 'government',
  presets: ['default'],
  source: 'Mexico: Servicio de Administración Tributaria, RFC; Código Fiscal de la Federación, article 27',
  mask: 'full',
  find: { by: 'word', min: 12, max: 13, first: LETTERS, match: matchRfc },
  findInContext: {
    by: 'shape',
    shapes: [
      'AAAA999999XXX',
      'AAA999999XXX',
      'AAAA-999999-XXX',
      'AAA-999999-XXX',
      'AAAA 999999 XXX',
      'AAA 999999 XXX',
      'AAAA999999',
      'AAAA-999999',
      'AAAA 999999',
    ],
  },
  context: [...taxWords, 'rfc', 'registro federal', 'registro federal de contribuyentes', 'clave rfc'],
  validate: isRfc,
  examples: {
    found: ['GODE561231GR8', 'SAT970701NN3', 'RFC VECJ880326XX0', 'rfc: MAB-930714-8T5', '{"rfc":"GODE561231"}'],
    ignored: [
      'GODE561231GR7',
      'GODE561331GR8',
      'RFC GODE561331GR7',
      'XGODE561231GR89',
      'GODE561231',
      'RFC 2616',
      'rfc SAT970701',
    ],
  },
}
