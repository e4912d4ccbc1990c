import type { Range } from './detector.js'

/** The longest value read behind a name. What is read once is not read again, so length costs no more than its share. */
const MAX_VALUE = 1 << 20

const TAB = 0x09
const SPACE = 0x20
const QUOTE = 0x22
const HASH = 0x23
const AMPERSAND = 0x26
const APOSTROPHE = 0x27
const PARENTHESIS = 0x28
const BACKSLASH = 0x5c
const BACKTICK = 0x60

export function isQuote(code: number): boolean {
  return code === QUOTE || code === APOSTROPHE || code === BACKTICK
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB
}

/** Ends of a value that is not quoted, wherever they stand: white space, quotes and `<`. */
const ENDS = 1
/** What may be an end: punctuation, in a URL `&` and `#`, and backslashes. */
const MAY_END = 2
const ends = new Uint8Array(128)
for (let code = 0; code <= SPACE; code++) ends[code] = ENDS
for (const char of `"'\`<`) ends[char.charCodeAt(0)] = ENDS
for (const char of ',;&|)]}#\\') ends[char.charCodeAt(0)] = MAY_END

/** A longer value is read by an expression, which takes a fraction of the time. */
const FAR = 32
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are white space here.
const mayEnd = /[\u0000-\u0020"'`<,;&|)\]}#\\]/

/** The first character from `from` on that ends a value or may do so; `limit` when there is none before. */
function plainEnd(text: string, from: number, limit: number): number {
  const soon = Math.min(limit, from + FAR)
  let end = from
  for (; end < soon; end++) {
    const code = text.charCodeAt(end)
    if (code < 128 && ends[code] !== 0) return end
  }
  const next = end < limit ? text.slice(end, limit).search(mayEnd) : -1
  return next === -1 ? limit : end + next
}

const nextField = /[,;&|)\]}]{1,4}(?:[\s"'`]|$|\(?[A-Za-z_][\w.-]{0,40}[=:])/y

/** Punctuation that ends a value only when what follows shows that it does: `a,b` may be one password. */
function endsBefore(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (
    code === 0x2c ||
    code === 0x3b ||
    code === 0x26 ||
    code === 0x7c ||
    code === 0x29 ||
    code === 0x5d ||
    code === 0x7d
  ) {
    nextField.lastIndex = at
    return nextField.test(text)
  }
  return false
}

function quoted(text: string, open: number, escapes: number): Range {
  const quote = text.charCodeAt(open)
  const start = open + 1
  const limit = Math.min(text.length, start + MAX_VALUE)
  let i = start
  while (i < limit) {
    const code = text.charCodeAt(i)
    if (code === quote) return { start, end: i }
    if (code === BACKSLASH) {
      let run = i + 1
      while (text.charCodeAt(run) === BACKSLASH) run++
      // A quote behind as many backslashes as the opening one closes; behind more it is part of the value.
      if (text.charCodeAt(run) === quote && run - i <= escapes) return { start, end: i }
      i = escapes === 0 || run - i > 1 ? Math.max(run, i + 2) : i + 1
    } else {
      i++
    }
  }
  return { start, end: Math.min(i, text.length) }
}

function unquotedEnd(text: string, start: number, inUrl: boolean): number {
  const limit = Math.min(text.length, start + MAX_VALUE)
  let end = start
  for (; ; end++) {
    end = plainEnd(text, end, limit)
    if (end === limit) break
    const code = text.charCodeAt(end)
    if (ends[code] === ENDS) break
    if (inUrl && (code === AMPERSAND || code === HASH)) break
    if (code === BACKSLASH && /[nrt"'`\\]/.test(text[end + 1] ?? '')) break
    if (endsBefore(text, end)) break
  }
  if (end > start && /[.:!?]/.test(text[end - 1] as string) && (end === text.length || isBlank(text.charCodeAt(end))))
    end--
  return end
}

/** The longest list or object behind a name that is masked whole; a longer one is cut here. */
const MAX_CONTAINER = 512

/** `["a", "b"]`, `{…}` or `('a', 'b')` with its brackets, as far as they match. */
function bracketed(text: string, start: number): Range {
  const limit = Math.min(text.length, start + MAX_CONTAINER)
  let depth = 0
  let end = start
  do {
    const code = text.charCodeAt(end++)
    if (isBracket(code) || code === PARENTHESIS) depth++
    else if (code === 0x5d || code === 0x7d || code === 0x29) depth--
  } while (depth > 0 && end < limit)
  return { start, end }
}

export function isBracket(code: number): boolean {
  return code === 0x5b || code === 0x7b
}

const tuple = /\(\s?[bu]?(["'])[^"'\n]{1,128}\1,\s?[bu]?(["'])[^"'\n]{1,128}\2\s?\)/y

/** `('ann', 's3cr3t')`, what Python calls credentials. */
function isTuple(text: string, start: number): boolean {
  tuple.lastIndex = start
  return text.charCodeAt(start) === PARENTHESIS && tuple.test(text)
}

const headerEnd = /[\r\n]|\\[nr]|,\s{0,2}[A-Za-z][\w-]{1,40}:|["'`](?:[,\]}\s]|$)| -H /

/** To the end of the line, or to the quote or `, Name:` that ends a header within a longer text. */
function headerValue(text: string, start: number, quote: string | undefined): Range {
  const rest = text.slice(start, start + MAX_VALUE)
  const close = quote === undefined ? -1 : rest.indexOf(quote)
  const end = (close === -1 ? rest : rest.slice(0, close)).search(headerEnd)
  return { start, end: start + (end !== -1 ? end : close !== -1 ? close : rest.length) }
}

export interface AssignedValue extends Range {
  readonly quoted: boolean
}

/** How many blanks may stand before a value, as where values are aligned in columns. */
const MAX_BLANKS = 24

/**
 * What stands before a value and is no part of it: types that a dump names (`Some("…")`, `SecretStr('…')`, PHP's `string(8) "…"`),
 * and how YAML says that a text follows (`!!str …`, or `|` and a line's end).
 */
const wrapping =
  /(?:(?:Some|Just|Option(?:al)?|Secret(?:Str|String|Bytes)?|String|Sensitive|Password|Ok|Box|str|bytes)[([]|\s{0,24}string\(\d{1,7}\) {1,2})(?=\\{0,7}["'`])|!!(?:str|binary) {1,4}|[|>][-+\d]{0,2} {0,4}\r?\n[ \t]{1,24}/y
const wrappingStarts = 'SJOPBsb!|>\n'

/** Where the value behind an operator starts: blanks are skipped, and what is written around it. */
export function valueStart(text: string, from: number): number {
  let start = from
  while (start < from + MAX_BLANKS && isBlank(text.charCodeAt(start))) start++
  if (!wrappingStarts.includes(text.charAt(start))) return start
  wrapping.lastIndex = start
  return wrapping.test(text) ? wrapping.lastIndex : start
}

/** How a value ends: `wholeLine` is for headers with blanks in them (`Cookie`), `inUrl` ends it at `&` and `#` too. */
export interface ValueOptions {
  readonly wholeLine: boolean
  readonly inUrl: boolean
  /** The quote before the name, which ends name and value together (`-H 'Cookie: …'`). */
  readonly quote: string | undefined
}

/** What programming languages write before a string: `b'…'`, `u"…"`, `rb'…'`, `@"…"`. */
const stringPrefix = /(?:[bruf]{1,2}|[@$]{1,2}|L)(?=\\{0,7}["'`])/iy
const prefixStarts = 'bBrRuUfF@$lL'

function behindPrefix(text: string, start: number): number {
  if (!prefixStarts.includes(text.charAt(start))) return start
  stringPrefix.lastIndex = start
  return stringPrefix.test(text) ? stringPrefix.lastIndex : start
}

/** Reads the value at `start`, without its quotes. */
export function readValue(text: string, start: number, options: ValueOptions): AssignedValue {
  const escapes = behindPrefix(text, start)
  let open = escapes
  while (open < escapes + 8 && text.charCodeAt(open) === BACKSLASH) open++
  if (isQuote(text.charCodeAt(open))) return { ...quoted(text, open, open - escapes), quoted: true }
  if (isBracket(text.charCodeAt(start)) || isTuple(text, start)) return { ...bracketed(text, start), quoted: false }
  if (options.wholeLine) return { ...headerValue(text, start, options.quote), quoted: false }
  return { start, end: unquotedEnd(text, start, options.inUrl), quoted: false }
}
