// What may be written differently from what it says, and what that is.
import { isDigit, isHexDigit } from './validators/char-class.js'

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  commat: '@',
  colon: ':',
  equals: '=',
  nbsp: ' ',
  period: '.',
  num: '#',
}
const simple: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '/': '/' }
/** The same by their codes; 0 for others. */
const simpleUnits = new Uint8Array(128)
for (const [char, by] of Object.entries(simple)) simpleUnits[char.charCodeAt(0)] = by.charCodeAt(0)

/** The first and last of the characters beyond ASCII that are read as ASCII ones, or not seen. */
export const readOtherwise = [
  [0xa0, 0xa0],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x2000, 0x2015],
  [0x202a, 0x202f],
  [0x205f, 0x2064],
  [0x2212, 0x2212],
  [0x3000, 0x3000],
  [0xfe58, 0xfe58],
  [0xfe63, 0xfe63],
  [0xfeff, 0xfeff],
  [0xff01, 0xff5e],
  [0x660, 0x669],
  [0x6f0, 0x6f9],
  [0x966, 0x96f],
  [0x9e6, 0x9ef],
] as const

const beyondAscii = readOtherwise.map((range) => range.map((code) => `\\u${hexOf(code)}`).join('-')).join('')

function hexOf(code: number): string {
  return code.toString(16).padStart(4, '0')
}

const escapedInAscii =
  /%u[0-9A-Fa-f]{4}|%[0-9A-Fa-f]{2}|(?<=\d{4})\+(?=\d{4})|&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[a-z]{2,6});|\\(?:u[0-9A-Fa-f]{4}|u\{[0-9A-Fa-f]{1,6}\}|x[0-9A-Fa-f]{2}|[nrt"'/])/

/** Everything that may be written differently from what it says, at one offset. */
const escaped = new RegExp(`${escapedInAscii.source}|[${beyondAscii}]`, 'y')

/** What may be the start of it, which is looked for many times faster; most letters of most scripts are not. */
const start = /[%+&\\\u00a0-\u00ad\u061c-\u3000\ufe58-\uffff]/g
/** The same for texts with many a plus, of which only those between digits count. */
const startInNumbers = /[%+&\\\u00a0-\u00ad\u061c-\u3000\ufe58-\uffff](?<!\D\+)/g

/** While starts of nothing are at least so far apart, an expression looks for them; for the first few in any case. */
const DISTANCE = 64
const FEW = 16

/** The offset of the first escape, or -1. */
export function firstEscape(text: string): number {
  let expression = start
  let signs = 0
  expression.lastIndex = 0
  for (let tries = 0; expression.test(text); tries++) {
    const at = expression.lastIndex - 1
    if (escapeEnd(text, at) !== -1) return at
    if (text.charCodeAt(at) === PLUS && ++signs === FEW) {
      expression = startInNumbers
      expression.lastIndex = at + 1
    }
    if ((tries - FEW) * DISTANCE > at) return escapeFrom(text, at + 1)
  }
  return -1
}

/** The same from an offset on, character by character. */
function escapeFrom(text: string, from: number): number {
  for (let at = from; at < text.length; at++)
    if (mayStartEscape(text.charCodeAt(at)) && escapeEnd(text, at) !== -1) return at
  return -1
}

/** The digit zero of Arabic, Persian and Urdu, Hindi and Marathi, and Bengali; nine more follow each. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6]

/** What an escape stands for; itself where that is nothing. */
export function decoded(found: string): string {
  const first = found.charCodeAt(0)
  if (first === 0x25) return String.fromCharCode(Number.parseInt(found.slice(found[1] === 'u' ? 2 : 1), 16))
  if (first === 0x2b) return ' '
  if (first === 0x26) {
    if (found[1] !== '#') return named[found.slice(1, -1)] ?? found
    const hex = found[2] === 'x' || found[2] === 'X'
    const code = Number.parseInt(found.slice(hex ? 3 : 2, -1), hex ? 16 : 10)
    return code <= 0x10ffff ? String.fromCodePoint(code) : found
  }
  if (first === 0x5c) {
    const kind = found[1] as string
    if (kind !== 'u' && kind !== 'x') return simple[kind] as string
    const code = Number.parseInt(found.replace(/[\\ux{}]/g, ''), 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : found
  }
  const zero = zeros.find((code) => first >= code && first <= code + 9)
  if (zero !== undefined) return String.fromCharCode(0x30 + first - zero)
  if (first >= 0xff01 && first <= 0xff5e) return String.fromCharCode(first - 0xfee0)
  if (first === 0x2212 || first === 0xfe58 || first === 0xfe63 || (first >= 0x2010 && first <= 0x2015)) return '-'
  if (
    first === 0xa0 ||
    first === 0x202f ||
    first === 0x205f ||
    first === 0x3000 ||
    (first >= 0x2000 && first <= 0x200a)
  )
    return ' '
  return ''
}

const LOWER_U = 0x75
const LOWER_X = 0x78
const HASH = 0x23
const PERCENT = 0x25
const AMPERSAND = 0x26
const PLUS = 0x2b
const BACKSLASH = 0x5c

/** Whether escapes start with a character. */
export function mayStartEscape(code: number): boolean {
  return code === BACKSLASH || code === PERCENT || code === PLUS || code === AMPERSAND || code >= 0xa0
}

/** Where the escape at `at` ends; -1 when there is none. What most are is told without the expression. */
export function escapeEnd(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 0xa0 && isUsual(text, at)) return at + usualLength(code)
  if (!mayBeUnusual(code, text.charCodeAt(at + 1))) return -1
  if (code === PLUS && !isDigit(text.charCodeAt(at - 1))) return -1
  escaped.lastIndex = at
  return escaped.test(text) ? escaped.lastIndex : -1
}

/** Whether a character of this code, and the `next`, may start an escape that is not one of the usual. */
export function mayBeUnusual(code: number, next: number): boolean {
  if (code >= 0xa0) return !isLetterOfMany(code)
  if (code === BACKSLASH) return next === LOWER_U || next === LOWER_X
  if (code === PERCENT) return next === LOWER_U
  if (code === AMPERSAND) return next === HASH || (next > 0x60 && next < 0x7b)
  return code === PLUS && isDigit(next)
}

/** Most letters of Latin, Greek and Cyrillic, and ideographs: none of them is read as anything else. */
function isLetterOfMany(code: number): boolean {
  return (code > 0xad && code < 0x61c) || (code > 0x3000 && code < 0xfe58)
}

/** The code unit that a character and the `next`, or two, stand for if they are one of the usual escapes (`\\n`, `%40`), else -1. */
export function usualUnit(code: number, next: number, last: number): number {
  if (code === BACKSLASH) {
    const unit = next < 128 ? (simpleUnits[next] as number) : 0
    return unit === 0 ? -1 : unit
  }
  return code === PERCENT && isHexDigit(next) && isHexDigit(last) ? (hexValue(next) << 4) | hexValue(last) : -1
}

/** Whether one of the usual escapes stands at `at`. */
export function isUsual(text: string, at: number): boolean {
  return usualUnit(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)) !== -1
}

/** How long a usual escape is that starts with this character. */
export function usualLength(code: number): number {
  return code === PERCENT ? 3 : 2
}

function hexValue(code: number): number {
  return isDigit(code) ? code - 0x30 : (code | 0x20) - 0x57
}
