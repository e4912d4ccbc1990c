/**
 * One pass over the bytes of a log line: finds the property names that rules know, and the few positions in strings
 * at which a detector may find something. It decides nothing; JavaScript looks at what it reports. Input is one byte
 * a UTF-16 code unit, so that offsets are the string's own.
 */
import { classMask, isDigit, isHex, isWord, mask64, noneOf, prefixXor } from './bits'
import {
  addEnding,
  addLiteral,
  dottedQuad,
  isAddress,
  isAssignment,
  isCluster,
  isDate,
  isEscape,
  isGluedBefore,
  isLabelled,
  isLiteral,
  isQuote,
  isShape,
  versionEnd,
  isWallet,
  isYear,
} from './candidates'
import { BACKSLASHES, defineClasses, HIGH1, HIGH2, LOW1, LOW2, NIBBLE, RARES, WORDS } from './classes'
import { addKey as remember, clearKeys, findKey } from './keys'
import { CONSTANTS, EVENTS, INPUT, MAX_EVENTS, MAX_STACK, SETTLED, SHAPES, STACK, STACK_ENTRY } from './layout'

export { addEnding, addLiteral, clearKeys, isShape }

// Kinds of events: a key not seen before, a key that JavaScript asked for, a list that
// may be bytes, a number, a string to look at as a whole, a name
// whose earlier events do not count; then positions to visit in a string, by what may stand there.
const KEY: u32 = 1
const RULE: u32 = 2
const LIST: u32 = 3
const NUMBER: u32 = 4
const WHOLE: u32 = 5
const DROPPED: u32 = 6
const CHAR: u32 = 16
const NAMED: u32 = 32
const LITERAL: u32 = 64
const NUMERIC: u32 = 128

// Flags of known keys.
const REPORTED: u32 = 1
const ENVELOPE: u32 = 2
const MEASURE: u32 = 4
const CONTEXT: u32 = 8

/** What `scan` answers when the line nests deeper than the stack, or closes what it has not opened. */
const BROKEN: i32 = -1

/** Room kept for the events of one block. */
const FULL: u32 = <u32>MAX_EVENTS - 256

const STEP: usize = 64
/** The last positions of a block: what they start may go on in the next, so that they are looked at in any case. */
const TOP: u64 = 0x8000000000000000
const HIGH5: u64 = 0xf800000000000000
const HIGH6: u64 = 0xfc00000000000000
const HIGH7: u64 = 0xfe00000000000000
const HIGH8: u64 = 0xff00000000000000
const HIGH16: u64 = 0xffff000000000000
const HIGH9: u64 = 0xff80000000000000

// Whether a policy's shapes have words of letters only, and the fewest digits of a bare number.
let anyLongWord: u64 = 0
let minNumber: u32 = 12
let maxDepth: u32 = <u32>MAX_STACK
/** Under a key that speaks of numbers, fewer digits are enough. */
const MIN_IN_CONTEXT: u32 = 6

let at: usize = 0
let end: usize = 0
let textOnly = false
let inside: u64 = 0
let escapedFirst: u64 = 0
// Whether the last byte of the block before was one of these, as 0 or 1.
let wasWord: u64 = 0
let wasDigit: u64 = 0
let wasOption: u64 = 0
let wasOpening: u64 = 0
let wasOther: u64 = 0
let lastOpening: usize = 0
let wholeString: usize = 0
let depth: u32 = 0
let flags: u32 = 0
let ids: u32 = 0
let count: u32 = 0
let resumed = false
// What happened in the line: something was passed over because JSON said so; it may not be JSON; it has white space between
// tokens or is not JSON; a text has escapes.
let suppressed = false
let uncertain = false
let loose = false
let escapes = false

export function inputOffset(): usize {
  return INPUT
}

export function eventsOffset(): usize {
  return EVENTS
}

export function shapesOffset(): usize {
  return SHAPES
}

export function configure(numberDigits: u32, lettersCount: bool, deepest: u32): void {
  maxDepth = deepest < <u32>MAX_STACK ? deepest : <u32>MAX_STACK
  defineClasses()
  minNumber = numberDigits
  anyLongWord = lettersCount ? ~(<u64>0) : 0
}

/** Remembers the name of `length` bytes that stands at `offset` of the input. */
export function addKey(offset: u32, length: u32, flags: u32, id: u32): bool {
  return remember(INPUT + <usize>offset, length, flags, id)
}

/** Starts a line of `length` bytes; `asText` when it is free text rather than JSON. */
export function start(length: u32, asText: bool): void {
  at = INPUT
  wasWord = 0
  wasDigit = 0
  wasOption = 0
  wasOpening = 0
  wasOther = 0
  end = INPUT + <usize>length
  const zero = i64x2.splat(0)
  v128.store(end, zero)
  v128.store(end, zero, 16)
  v128.store(end, zero, 32)
  v128.store(end, zero, 48)
  v128.store(end, zero, 64)
  v128.store(end, zero, 80)
  textOnly = asText
  inside = asText ? ~(<u64>0) : 0
  escapedFirst = 0
  lastOpening = INPUT - 1
  wholeString = 0
  depth = 0
  flags = 0
  ids = 0
  suppressed = false
  uncertain = false
  loose = false
  escapes = false
}

/** Whether the whole line has been read. */
export function isDone(): bool {
  return at >= end
}

/** Bits: brackets or quotes do not match up, or it is not written as loggers do; may not be JSON; something was passed over; has escapes. */
export function state(): u32 {
  return (depth != 0 || inside != 0 || loose ? 1 : 0) | (uncertain ? 2 : 0) | (suppressed ? 4 : 0) | (escapes ? 8 : 0)
}

/** The bytes behind backslashes that escape. */
function escapedBytes(backslash: u64): u64 {
  let escaped = escapedFirst
  escapedFirst = 0
  let rest = backslash & ~escaped
  while (rest != 0) {
    const bit = rest & (0 - rest)
    escaped |= bit << 1
    if (bit == TOP) escapedFirst = 1
    rest &= ~(bit | (bit << 1))
  }
  return escaped
}

/**
 * Overwrites the usual escapes (`\n`, `\r`, `\t`, `\"`) of the block at `p` with control characters, each with its own,
 * so that nobody takes their letters for text; returns the others.
 */
function withoutEscapes(p: usize, escaped: u64): u64 {
  let odd: u64 = 0
  let rest = escaped
  while (rest != 0) {
    const position = p + <usize>ctz(rest)
    const byte = <u32>load<u8>(position)
    if (byte == 0x6e || byte == 0x72 || byte == 0x74 || byte == 0x22) {
      store<u8>(position, byte & 0x1f)
      store<u8>(position - 1, 0x1c)
    } else odd |= rest & (0 - rest)
    rest &= rest - 1
  }
  return odd
}

@inline
function settled(pair: u32): usize {
  return SETTLED + <usize>((pair * 0x9e3779b1) >> 22) * 4
}

/** No rule names the key with this id under the parent with this one: it need not be reported again. */
export function settle(pair: u32): void {
  store<u32>(settled(pair), pair)
}

function report(kind: u32, position: usize): void {
  if (lastOpening == wholeString && kind > WHOLE) return
  const event = EVENTS + <usize>count * 16
  store<u32>(event, kind | (isEnvelope() ? 0x100 : 0) | (depth << 16))
  store<u32>(event, <u32>(position - INPUT), 4)
  store<u32>(event, <u32>(lastOpening + 1 - INPUT), 8)
  store<u32>(event, ids, 12)
  count++
}

function reportWhole(): void {
  if (textOnly) {
    escapes = true
    return
  }
  if (lastOpening == wholeString) return
  report(WHOLE, lastOpening + 1)
  wholeString = lastOpening
}

@inline
function isEnvelope(): bool {
  return (flags & ENVELOPE) != 0 && depth == 1
}

/** A property's name has just ended at `closing`; a colon follows. */
function endKey(closing: usize): bool {
  const opening = lastOpening
  const before = <u32>load<u8>(opening - 1)
  if (depth == 0 || (before != 0x2c && before != 0x7b)) return false
  const top = STACK + <usize>(depth - 1) * STACK_ENTRY
  if (load<u8>(top, 5) != 0x7b) return false
  // What is in a name is decided when it is first seen.
  const from = <u32>(opening + 1 - INPUT)
  while (count > 0 && load<u32>(EVENTS + <usize>(count - 1) * 16, 8) == from) count--
  if (count == 0 && resumed) report(DROPPED, closing)
  const entry = findKey(opening + 1, <u32>(closing - opening - 1))
  if (entry == 0) {
    flags = 0
    ids = 0
    report(KEY, closing)
    return true
  }
  flags = load<u32>(entry, 20)
  ids = load<u32>(entry, 24) | (<u32>load<u16>(top) << 16)
  if ((flags & REPORTED) != 0 && load<u32>(settled(ids)) != ids) report(RULE, closing)
  return true
}

function bracket(position: usize): bool {
  const byte = <u32>load<u8>(position)
  if ((byte & 2) != 0 && (byte & 4) == 0) {
    const before = <u32>load<u8>(position - 1)
    if (before != 0x3a && before != 0x5b && before != 0x2c && depth != 0) return false
    if (byte == 0x5b) uncertain = true
    if (depth >= maxDepth) return false
    // In a list of pairs, one says what the other is.
    if (byte == 0x5b && load<u8>(position, 1) == 0x22 && depth > 0 && load<u8>(STACK + <usize>(depth - 1) * STACK_ENTRY, 5) == 0x5b) return false
    // A list of numbers, or what a list becomes that JSON does not know.
    if (byte == 0x5b ? isDigit(load<u8>(position, 1)) : load<u32>(position + 1) == 0x3a223022) report(LIST, position)
    const entry = STACK + <usize>depth * STACK_ENTRY
    store<u32>(entry, ids)
    store<u8>(entry, flags & (CONTEXT | MEASURE), 4)
    store<u8>(entry, byte, 5)
    depth++
    flags &= MEASURE | CONTEXT
    return true
  }
  if (depth == 0) return false
  depth--
  const entry = STACK + <usize>depth * STACK_ENTRY
  if (<u32>load<u8>(entry, 5) != byte - 2) return false
  if (depth == 0) return position + 1 == end
  const outer = entry - STACK_ENTRY
  // Back in an array, the next element is under the array's own key.
  ids = load<u32>(outer)
  flags = load<u8>(outer, 4)
  return true
}

/** Digits outside strings: a number with enough of them. */
function numberAt(position: usize): void {
  let first = position
  if (<u32>load<u8>(first - 1) == 0x2e || isDigit(load<u8>(first - 1)) || (load<u8>(first - 1) | 0x20) == 0x65) return
  let next = first
  let digits: u32 = 0
  let plain = load<u8>(first - 1) != 0x2d
  if (!plain) first--
  while (true) {
    const code = <u32>load<u8>(next++)
    if (isDigit(code)) digits++
    else if (code == 0x2e || (code | 0x20) == 0x65 || code == 0x2d || code == 0x2b) plain = false
    else break
  }
  const context = (flags | (depth > 0 ? <u32>load<u8>(STACK + <usize>(depth - 1) * STACK_ENTRY, 4) : 0)) & CONTEXT
  const least = context != 0 ? MIN_IN_CONTEXT : plain ? minNumber : <u32>7
  if (digits < least) return
  if (isEnvelope() || (flags & MEASURE) != 0) suppressed = true
  else report(NUMBER, first)
}

/** Outside strings, quotes and brackets: `true`, `false`, `null`, or the sign, point or exponent of a number. */
function checkScalar(position: usize): void {
  const byte = <u32>load<u8>(position)
  const before = <u32>load<u8>(position - 1)
  const word = load<u32>(position)
  if (byte == 0x2e || (byte | 0x20) == 0x65) {
    if (isDigit(before)) return
  } else if (before == 0x3a || before == 0x2c || before == 0x5b) {
    if (byte == 0x2d) return
    const length: usize = word == 0x736c6166 && load<u8>(position, 4) == 0x65 ? 5 : word == 0x65757274 || word == 0x6c6c756e ? 4 : 0
    const next = <u32>load<u8>(position + length)
    if (length != 0 && (next == 0x2c || next == 0x7d || next == 0x5d)) return
  }
  loose = true
}

/** Digits that may start a number of interest in a string: groups of them, a date, an address, a shape. */
function digitsAt(position: usize): void {
  if (isLiteral(position)) report(LITERAL, position)
  if (!isEnvelope()) {
    if (isCluster(position) || (versionEnd(position) == position && (isDate(position) || isShape(position)))) report(NUMERIC, position)
    // Letters before the digits: `AB 12 34 56 C`.
    const separator = <u32>load<u8>(position - 1)
    if (separator == 0x20 || separator == 0x2d) {
      let word = position - 1
      while (position - word < 8 && isWord(load<u8>(word - 1))) word--
      if (word < position - 1 && !isWord(load<u8>(word - 1)) && isShape(word)) report(NUMERIC, word)
    }
  } else suppressed = true
  const dot = dottedQuad(position)
  if (dot != 0) report(CHAR, dot)
}

function rareAt(position: usize): void {
  const byte = <u32>load<u8>(position)
  if (byte == 0x40) report(CHAR, position)
  else if (byte == 0x24) {
    if (isLiteral(position)) report(LITERAL, position)
  } else if (byte == 0x7c) {
    if (isDigit(load<u8>(position - 15)) && isDigit(load<u8>(position - 1))) report(CHAR, position)
  } else if (byte == 0x7e) {
    if (load<u8>(position - 1) == 0x51) report(LITERAL, position - 1)
    if (load<u16>(position - 2) == 0x3635) report(LITERAL, position - 6)
  } else if (byte >= 0x80) reportWhole()
  else if (byte == 0x25 && (load<u8>(position + 1) | 0x20) == 0x62 && isDigit(load<u8>(position + 2)) && isDigit(load<u8>(position + 13))) report(LITERAL, position)
  if (byte == 0x25 || byte == 0x26) {
    if (isEscape(position)) reportWhole()
  }
}

function operatorAt(position: usize): void {
  const byte = <u32>load<u8>(position)
  if (byte == 0x3c) {
    if (load<u8>(position + 1) == 0x2f) report(NAMED, position)
    return
  }
  if (byte == 0x3a) {
    if (isAddress(position)) report(CHAR, position)
    if (load<u16>(position + 1) == 0x4141) report(LITERAL, position)
    if (load<u32>(position - 4) == 0x6d726570) report(LITERAL, position - 4)
  } else if (byte == 0x3b) {
    if (isDigit(load<u8>(position + 1)) && isDigit(load<u8>(position + 12))) report(LITERAL, position)
    return
  } else {
    if (load<u32>(position - 3) == 0x3d676973) report(LITERAL, position - 3)
    if (isQuote(load<u8>(position + 1))) {
      if ((load<u32>(position - 3) & 0xffffff) == 0x79656b) report(LITERAL, position - 3)
      if (load<u32>(position - 4) == 0x656d616e) report(LITERAL, position - 4)
    }
  }
  if (isAssignment(position)) report(NAMED, position)
}

/** A word of five to seven letters with a blank behind it, or a run of at least nine, or sixteen, letters, digits, `_`, `-` and `.`. */
function wordAt(position: usize, long: bool): void {
  if (isLiteral(position)) report(LITERAL, position)
  if (load<u32>(position - 4) == 0x2d2d2d2d) report(LITERAL, position - 5)
  if (!long) return
  // Marks in the middle of a token or at its end.
  if (load<u32>(position + 36) == 0x6b6d6d5f) report(LITERAL, position + 36)
  if ((load<u32>(position + 32) & 0xffffff) == 0x73752d) report(LITERAL, position + 32)
  if (load<u32>(position + 14) == 0x6c74612e) report(LITERAL, position + 14)
  if (isEnvelope()) {
    suppressed = true
    return
  }
  if (!isGluedBefore(position) && (isWallet(position) || isLabelled(position) || load<u32>(position + 52) == 0x4a51514a || load<u32>(position + 76) == 0x4f445a41)) report(NUMERIC, position)
}

function shapeAt(position: usize): void {
  if (isEnvelope()) {
    suppressed = true
    return
  }
  if (isDigit(load<u8>(position)) && versionEnd(position) != position) return
  if (isShape(position)) report(NUMERIC, position)
  // The middle of `AAA AAA 99A99 A999A`: up to two words of letters come first.
  if (load<u8>(position - 1) != 0x20 || !isDigit(load<u8>(position + 4)) || isDigit(load<u8>(position + 2))) return
  let word = position
  for (let words = 0; words < 2; words++) {
    if (load<u8>(word - 1) != 0x20) return
    word--
    const stop = word
    while (stop - word < 7 && isWord(load<u8>(word - 1))) word--
    if (isShape(word)) report(NUMERIC, word)
  }
}

/** A separator spaced as in a MAC address; `at` is the first of three, or of two dots. */
function macAt(position: usize): void {
  const byte = <u32>load<u8>(position)
  if (byte == 0x3d || byte == 0x3c) return
  if (load<u8>(position + 3) == byte) {
    if (load<u8>(position + 6) == byte && load<u8>(position + 12) == byte) report(CHAR, position)
  } else if (byte == 0x2e && load<u8>(position + 5) == 0x2e) {
    for (let i: usize = 1; i < 5; i++) if (!isHex(load<u8>(position + i)) || !isHex(load<u8>(position - i))) return
    report(CHAR, position)
  }
}

/** Reads on and fills the events. Returns how many there are, to be called again until `isDone`; or BROKEN. */
export function scan(): i32 {
  let p = at
  const stop = end
  count = 0
  resumed = p != INPUT
  const low1 = v128.load(CONSTANTS, LOW1)
  const high1 = v128.load(CONSTANTS, HIGH1)
  const low2 = v128.load(CONSTANTS, LOW2)
  const high2 = v128.load(CONSTANTS, HIGH2)
  const nibble = v128.load(CONSTANTS, NIBBLE)
  const words = v128.load(CONSTANTS, WORDS)
  const backslashes = v128.load(CONSTANTS, BACKSLASHES)
  const rares = v128.load(CONSTANTS, RARES)
  while (p < stop && count < FULL) {
    const a = v128.load(p)
    const b = v128.load(p, 16)
    const c = v128.load(p, 32)
    const d = v128.load(p, 48)
    const la = v128.and(a, nibble)
    const lb = v128.and(b, nibble)
    const lc = v128.and(c, nibble)
    const ld = v128.and(d, nibble)
    const ha = v128.and(i16x8.shr_u(a, 4), nibble)
    const hb = v128.and(i16x8.shr_u(b, 4), nibble)
    const hc = v128.and(i16x8.shr_u(c, 4), nibble)
    const hd = v128.and(i16x8.shr_u(d, 4), nibble)
    const ya = v128.and(i8x16.swizzle(low2, la), i8x16.swizzle(high2, ha))
    const yb = v128.and(i8x16.swizzle(low2, lb), i8x16.swizzle(high2, hb))
    const yc = v128.and(i8x16.swizzle(low2, lc), i8x16.swizzle(high2, hc))
    const yd = v128.and(i8x16.swizzle(low2, ld), i8x16.swizzle(high2, hd))
    let quote = mask64(ya, yb, yc, yd)
    const brackets = classMask(ya, yb, yc, yd, 1)
    const any = v128.or(v128.or(ya, yb), v128.or(yc, yd))
    const xa = v128.and(i8x16.swizzle(low1, la), i8x16.swizzle(high1, ha))
    const xb = v128.and(i8x16.swizzle(low1, lb), i8x16.swizzle(high1, hb))
    const xc = v128.and(i8x16.swizzle(low1, lc), i8x16.swizzle(high1, hc))
    const xd = v128.and(i8x16.swizzle(low1, ld), i8x16.swizzle(high1, hd))
    let digit = mask64(xa, xb, xc, xd)
    let joint = classMask(xa, xb, xc, xd, 1)
    let operator = classMask(xa, xb, xc, xd, 2)
    let separator = classMask(xa, xb, xc, xd, 4)
    const underscore = classMask(xa, xb, xc, xd, 7)
    let word = ~noneOf(xa, xb, xc, xd, words)

    let rare: u64 = 0
    if (v128.any_true(v128.and(any, rares))) rare = ~noneOf(ya, yb, yc, yd, rares)
    let odd: u64 = 0
    if (v128.any_true(v128.and(any, backslashes)) || escapedFirst != 0) {
      const backslash = classMask(ya, yb, yc, yd, 3)
      if (textOnly) {
        odd = backslash
        escapedFirst = 0
      } else {
        const escaped = escapedBytes(backslash)
        quote &= ~escaped
        const neither = ~(backslash | escaped)
        digit &= neither
        joint &= neither
        operator &= neither
        separator &= neither
        word &= neither
        rare &= neither
        odd = withoutEscapes(p, escaped)
      }
    }
    if (textOnly) quote = 0
    const strings = prefixXor(quote) ^ inside
    inside = <u64>(<i64>strings >> 63)
    const opening = quote & strings
    const closing = quote & ~strings
    const content = strings & ~quote

    const before = (word << 1) | wasWord
    wasWord = word >> 63
    const wordStart = word & ~before
    const letter = word & ~digit
    // Runs of at least nine of what tokens are made of, and of at least eight and five to seven of what words are.
    const t1 = word | joint
    const t2 = t1 & (t1 >> 1)
    const t4 = t2 & (t2 >> 2)
    const afterUnderscore = letter & ~underscore & (underscore << 1)
    const t8 = t4 & (t4 >> 4)
    const longRun = (wordStart | afterUnderscore) & ((t8 & (t1 >> 8)) | HIGH9)
    const veryLong = wordStart & ((t8 & (t8 >> 8)) | HIGH16)
    const w2 = word & (word >> 1)
    const w4 = w2 & (w2 >> 2)
    const w5 = w4 & (word >> 4)
    const w6 = w5 & (word >> 5)
    const w7 = w6 & (word >> 6)
    const blank = separator & ~joint
    const scheme = wordStart & ((w5 & (blank >> 5)) | (w6 & (blank >> 6)) | (w7 & (blank >> 7)) | HIGH7)
    const d2 = digit | (digit >> 1)
    const d4 = d2 | (d2 >> 2)
    const d8 = d4 | (d4 >> 4)
    const someDigit = d8 | (d8 >> 8) | anyLongWord
    const dd = digit & (digit >> 1)
    const ll = letter & (letter >> 1)
    const form =
      wordStart &
      ((w4 & (w4 >> 4) & someDigit) |
        (ll & (dd >> 2)) |
        (dd & (letter >> 2) & (dd >> 3)) |
        (digit & (letter >> 1) & (digit >> 3) & (joint >> 4)) |
        (w2 & (joint >> 2) & (joint >> 6) & (separator >> 10)) | HIGH8)
    const n1 = digit | separator
    const n2 = n1 & (n1 >> 1)
    const clusters = digit & ~((digit << 1) | wasDigit) & ((n2 & (n2 >> 2) & (n2 >> 4)) | HIGH5)
    wasDigit = digit >> 63
    const years = wordStart & digit & ((dd & (dd >> 2)) | HIGH5) & ~(word >> 4)
    // Not the dashes of a UUID: groups of four are three at most.
    const groups = joint & ((joint >> 5) | HIGH5) & ~(joint << 5) & ~((joint >> 10) & (word >> 11))
    const pairs = (operator & (operator >> 3) & (operator >> 6)) | (joint & (joint >> 3) & (joint >> 6)) | ((operator | joint) & HIGH6)
    const macs = (groups | pairs) & before
    const options = joint & ~before
    const leading = (wordStart & ((options << 1) | wasOption)) | (blank & ~before & ((word >> 1) | TOP)) | (blank & ~((word | blank) >> 1))
    wasOption = options >> 63
    const nested = brackets & ((opening << 1) | wasOpening)
    wasOpening = opening >> 63
    const visits = (longRun | scheme | form | years | macs | leading | nested | operator | rare | odd) & content
    let keyEnds = closing & ((operator >> 1) | TOP)
    if ((keyEnds & TOP) != 0 && load<u8>(p, 64) != 0x3a) keyEnds ^= TOP
    const outside = brackets & ~strings
    let scalars = (letter | separator | rare) & ~strings
    if (stop - p < 64) scalars &= (<u64>1 << <u64>(stop - p)) - 1
    const other = scalars & ~((scalars << 1) | wasOther)
    wasOther = scalars >> 63

    let rest = visits | clusters | keyEnds | outside | other
    while (rest != 0) {
      const bit = rest & (0 - rest)
      rest ^= bit
      const position = p + <usize>ctz(bit)
      if ((quote & bit) != 0 || (content & bit) != 0) {
        const below = opening & (bit - 1)
        if (below != 0) lastOpening = p + 63 - <usize>clz(below)
        if ((keyEnds & bit) != 0) {
          if (!endKey(position)) return BROKEN
          continue
        }
        if ((operator & bit) != 0) operatorAt(position)
        if (((longRun | scheme) & bit) != 0) wordAt(position, (veryLong & bit) != 0)
        if ((form & bit) != 0) shapeAt(position)
        if ((clusters & bit) != 0) digitsAt(position)
        if ((years & bit) != 0 && isYear(position)) report(NUMERIC, position)
        if ((macs & bit) != 0) macAt(position)
        if ((leading & bit) != 0) leadingAt(position)
        if ((rare & bit) != 0) rareAt(position)
        if ((odd & bit) != 0) {
          if (textOnly && isLiteral(position)) report(LITERAL, position)
          reportWhole()
        }
        if ((nested & bit) != 0) reportWhole()
      } else if ((outside & bit) != 0) {
        if (!bracket(position)) return BROKEN
      } else if ((clusters & bit) != 0) numberAt(position)
      else checkScalar(position)
    }
    if (opening != 0) lastOpening = p + 63 - <usize>clz(opening)
    p += STEP
  }
  at = p
  return <i32>count
}

/** What starts with a character that is no part of a word: `/home/`, and before a word `-u `, `--password `. */
function leadingAt(position: usize): void {
  const byte = <u32>load<u8>(position)
  if (byte == 0x28 && isQuote(load<u8>(position + 1))) report(LITERAL, position)
  if (byte == 0x2f) {
    const next = <u32>load<u8>(position + 1)
    if ((next == 0x68 || next == 0x55) && isLiteral(position)) report(LITERAL, position)
    if (load<u32>(position - 2) == 0x302f2f31) report(LITERAL, position - 2)
  } else if (load<u8>(position - 1) == 0x2d) {
    if (load<u8>(position - 2) == 0x2d) report(NAMED | LITERAL, position - 2)
    else if (isLiteral(position - 1)) report(LITERAL, position - 1)
  }
}
