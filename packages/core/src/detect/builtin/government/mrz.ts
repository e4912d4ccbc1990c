import type { Detector, Range } from '../../detector.js'
import { isIsolated } from '../../isolated.js'

/** The longest line of a machine-readable zone. */
const MAX_LINE = 44

const isMrzChar = (code: number): boolean =>
  code === 0x3c || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)

/** Weights 7 3 1, letters from 10 on, fillers nothing. */
function passesCheck(field: string, check: string): boolean {
  let sum = 0
  for (let i = 0; i < field.length; i++)
    sum += (field[i] === '<' ? 0 : Number.parseInt(field[i] as string, 36)) * ([7, 3, 1][i % 3] as number)
  return sum % 10 === (check === '<' ? 0 : Number(check))
}

const names = /^(?:[ACIPV][A-Z<][A-Z<]{3})?[A-Z]+(?:<[A-Z]+)*<<[A-Z]+(?:<[A-Z]+)*<+$/
const card = /^[ACI][A-Z<][A-Z<]{3}([A-Z0-9<]{9})([0-9<])[A-Z0-9<]{15}$/
const holder = /^([A-Z0-9<]{9})([0-9<])[A-Z<]{3}(\d{6})(\d)[MFX<]\d{6}\d/
const dates = /^(\d{6})(\d)[MFX<](\d{6})(\d)[A-Z<]{3}[A-Z0-9<]{11}\d$/

function isMrzLine(line: string): boolean {
  if (names.test(line)) return true
  const fields = (line.length === 30 ? (card.exec(line) ?? dates.exec(line)) : holder.exec(line))?.slice(1)
  if (fields === undefined) return false
  return fields.every((field, i) => i % 2 === 1 || passesCheck(field, fields[i + 1] as string))
}

/** `at` is a filler: only the first of a row is looked at. */
function match(text: string, at: number): Range | undefined {
  let start = at
  if (text[at - 1] === '<') return undefined
  while (start > 0 && at - start <= MAX_LINE && isMrzChar(text.charCodeAt(start - 1))) start--
  let end = at
  while (end - start <= MAX_LINE && isMrzChar(text.charCodeAt(end))) end++
  const length = end - start
  if (length !== 30 && length !== 36 && length !== MAX_LINE) return undefined
  return isIsolated(text, start, end) && isMrzLine(text.slice(start, end)) ? { start, end } : undefined
}

export const mrz: Detector = {
  kind: 'mrz',
  title: 'Machine-readable line of a passport, visa or identity card',
  group: 'government',
  presets: ['default', 'gdpr', 'hipaa'],
  source: 'ICAO Doc 9303 parts 4 to 7 (lines of 30, 36 or 44 characters; check digits with the weights 7 3 1)',
  mask: 'full',
  find: { by: 'literal', literals: ['<<'], wordStart: false, match },
  examples: {
    found: [
      'P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<',
      'V<GBRSMITH<<JOHN<PAUL<<<<<<<<<<<<<<<<<<<<<<<',
      'C01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4',
      'I<GBRX1234567<7<<<<<<<<<<<<<<<',
      '6408125F2702283D<<<<<<<<<<<<<4',
      'MUSTERMANN<<ERIKA<<<<<<<<<<<<<',
    ],
    ignored: [
      'C01X00T479D<<6408125F2702283<<<<<<<<<<<<<<<4',
      'P<GBRSMITH<<JOHN<<<<',
      'aP<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<',
      '<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<',
      '<<<<<<< HEAD',
      'cat <<EOF',
      'std::cout << x << y',
    ],
  },
}
