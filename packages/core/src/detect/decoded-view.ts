/** A text with its escapes resolved, and for each of its code units where it came from. */
export interface DecodedView {
  readonly text: string
  /** `starts[i]` and `ends[i]`: the source range of the view's code unit `i`. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

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

/** Everything that may be written differently from what it says. */
const escaped =
  /%u[0-9A-Fa-f]{4}|%[0-9A-Fa-f]{2}|(?<=\d{4})\+(?=\d{4})|&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[a-z]{2,6});|\\(?:u[0-9A-Fa-f]{4}|u\{[0-9A-Fa-f]{1,6}\}|x[0-9A-Fa-f]{2}|[nrt"'/])|[\u00a0\u00ad\u061c\u180e\u2000-\u2015\u202a-\u202f\u205f-\u2064\u2212\u3000\ufe58\ufe63\ufeff\uff01-\uff5e\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/g

/** The same, at one offset; and what may be the start of it, which is looked for many times faster. */
const escapedHere = new RegExp(escaped.source, 'y')
const start = /[%+&\\\u0080-\uffff]/g

/** While starts of nothing are at least so far apart, they are looked at one by one; the first few are in any case. */
const DISTANCE = 64
const FEW = 16

/** The offset of the first escape, or -1. */
function firstEscape(text: string): number {
  start.lastIndex = 0
  for (let tries = 0; start.test(text); tries++) {
    const at = start.lastIndex - 1
    escaped.lastIndex = at
    if ((tries - FEW) * DISTANCE > at) return escaped.exec(text)?.index ?? -1
    escapedHere.lastIndex = at
    if (escapedHere.test(text)) return at
  }
  return -1
}

/** The digit zero of Arabic, Persian and Urdu, Hindi and Marathi, and Bengali; nine more follow each. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6]

function decodeOne(found: string): string {
  const first = found.charCodeAt(0)
  if (first === 0x25) return String.fromCharCode(Number.parseInt(found.replace(/^%u?/, ''), 16))
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

/**
 * The text as a reader would understand it, or `undefined` when nothing in it is escaped: URL escapes (RFC 3986 §2.1; each
 * octet for itself, since detectors need ASCII only), HTML character references, backslash escapes, full-width forms,
 * the digits of other scripts, typographic spaces and dashes, and invisible characters (dropped). Detectors run on it too, so that `john%40example.com`
 * or a card number in full-width digits is found.
 */
export function decodedView(text: string): DecodedView | undefined {
  const first = firstEscape(text)
  if (first === -1) return undefined
  escaped.lastIndex = first
  // No escape is shorter than what it stands for.
  const starts = new Uint32Array(text.length)
  const ends = new Uint32Array(text.length)
  let view = ''
  let length = 0
  let from = 0
  const keep = (to: number): void => {
    view += text.slice(from, to)
    for (; from < to; from++) {
      starts[length] = from
      ends[length++] = from + 1
    }
  }
  for (let match = escaped.exec(text); match !== null; match = escaped.exec(text)) {
    const decoded = decodeOne(match[0])
    if (decoded === match[0]) continue
    keep(match.index)
    view += decoded
    from += match[0].length
    for (let i = 0; i < decoded.length; i++) {
      starts[length] = match.index
      ends[length++] = from
    }
  }
  if (from === 0) return undefined
  keep(text.length)
  return { text: view, starts, ends }
}
