/**
 * The first reading of a line: what is a string, which strings are names, what names and brackets mean for the values
 * behind them. Names are looked up here; the values' bytes are noted as masks, 64 at a time, for the search.
 */
import { classMask, isDigit, mask64, noneOf, prefixXor } from './bits'
import { BACKSLASHES, HIGH1, HIGH2, LOW1, LOW2, NIBBLE, RARES, UNDERSCORES, WORDS } from './classes'
import { addPassed, addToken, areTokensFull, HAS_CONTEXT, IN_ENVELOPE, KEY, LIST, NUMBER, RULE } from './events'
import { escapedBytes, escapedFirst, startEscapes, withoutEscapes } from './escapes'
import { findKey } from './keys'
import { BLOCK, BLOCKS, CANDIDATES, CONSTANTS, CONTENT_OF, DIGIT_OF, INPUT, JOINT_OF, MAX_BLOCKS, MAX_STACK, OPENING_OF, OPERATOR_OF, RARE_OF, ROW, SEPARATOR_OF, SETTLED, STACK, STACK_ENTRY, WORD_OF } from './layout'
import { passName } from './ordinary'
import { bareDigits, anyNumber, isLongNumber, isScalar } from './scalars'

// Flags of known keys.
const REPORTED: u32 = 1
const ENVELOPE: u32 = 2
const MEASURE: u32 = 4
const CONTEXT: u32 = 8
/** A name with digits in which a text would have a value. */
const DOUBTFUL: u32 = 16
const DOUBTFUL_DIGITS: i32 = 4
/** The number of all names that nobody knows. */
const ORDINARY: u32 = 1

const STEP: usize = 64
/** The last positions of a block: what they start may go on in the next, so that they are looked at in any case. */
const TOP: u64 = 0x8000000000000000
const HIGH5: u64 = 0xf800000000000000

let maxDepth: u32 = <u32>MAX_STACK

/** Where the next block starts, and where the line ends. */
export let at: usize = 0
export let end: usize = 0
/** The first byte of the block that is noted at BLOCKS + BLOCK. */
export let base: usize = 0
/** How many blocks have been noted and not yet searched. */
export let blocks: usize = 0
export let textOnly: bool = false
/** Something was passed over because JSON said so. */
export let suppressed: bool = false
/** It has white space between tokens, or is not JSON. */
export let loose: bool = false
/** Names that are not known. */
export let unknown: u32 = 0

let inside: u64 = 0
let wasDigit: u64 = 0
let wasOpening: u64 = 0
let wasUnderscore: u64 = 0
let wasOther: u64 = 0
let wasClosing: u64 = 0
// How deep the next byte is, what is known of the key it is under, and where the last string began.
let openDepth: u32 = 0
let openFlags: u32 = 0
let openIds: u32 = 0
let openedAt: usize = 0

export function configureStructure(deepest: u32): void {
  maxDepth = deepest < <u32>MAX_STACK ? deepest : <u32>MAX_STACK
}

/** Starts at `from`: the line's first byte, or behind the comma of an object's members that are known already. */
export function startStructure(from: usize, stop: usize, asText: bool): void {
  at = from
  end = stop
  base = from
  blocks = 0
  textOnly = asText
  suppressed = false
  loose = false
  unknown = 0
  inside = asText ? ~(<u64>0) : 0
  startEscapes()
  wasDigit = 0
  wasOpening = 0
  wasUnderscore = 0
  wasOther = 0
  wasClosing = 0
  openedAt = INPUT - 1
  openDepth = 0
  openFlags = 0
  openIds = 0
  if (from != INPUT) {
    openDepth = 1
    store<u32>(STACK, 0)
    store<u16>(STACK, 0x7b00, 4)
  }
  clearBlock(BLOCKS)
}

/** Notes nothing of the block at `block`. */
@inline
export function clearBlock(block: usize): void {
  store<u64>(block, 0, WORD_OF)
  store<u64>(block, 0, DIGIT_OF)
  store<u64>(block, 0, JOINT_OF)
  store<u64>(block, 0, SEPARATOR_OF)
  store<u64>(block, 0, OPERATOR_OF)
  store<u64>(block, 0, CONTENT_OF)
}

/** Behind the last byte whose escapes have been dealt with. */
@inline
export function readEnd(): usize {
  return at < end ? at : end
}

@inline
export function isAtEnd(): bool {
  return at >= end
}

/** Whether brackets or quotes do not match up, or the line is not written as loggers do. */
@inline
export function isBroken(): bool {
  return openDepth != 0 || inside != 0 || loose
}

export function suppress(): void {
  suppressed = true
}

/** Keeps the last block, and the one before it for what looks back. */
export function keepLastBlock(): void {
  const last = BLOCKS + blocks * BLOCK
  for (let row = BLOCKS; row < CANDIDATES; row += ROW) memory.copy(row, row + (last - BLOCKS) - BLOCK, BLOCK * 2)
  base += (blocks - 1) * STEP
  blocks = 1
}

@inline
function settled(pair: u32): usize {
  return SETTLED + <usize>((pair * 0x9e3779b1) >> 22) * 4
}

/** No rule names the key with this id under the parent with this one: it need not be reported again. */
export function settle(pair: u32): void {
  store<u32>(settled(pair), pair)
}

/** Takes a name that began in an earlier block out of the contents noted there; false when that has been searched. */
function dropName(opening: usize, block: usize): bool {
  if (opening < base) return opening + 1 >= base
  const first = BLOCKS + BLOCK + ((opening - base) >> 6) * BLOCK
  const bit = (opening - base) & 63
  store<u64>(first, load<u64>(first, CONTENT_OF) & ((<u64>1 << <u64>bit) - 1), CONTENT_OF)
  for (let next = first + BLOCK; next < block; next += BLOCK) store<u64>(next, 0, CONTENT_OF)
  return true
}

@inline
function about(flags: u32, depth: u32): u32 {
  return ((flags & ENVELOPE) != 0 && depth == 1 ? IN_ENVELOPE : 0) | ((flags & CONTEXT) != 0 ? HAS_CONTEXT : 0) | (depth << 16)
}

/** Reads on until the line ends or there is no more room; false when it is not what loggers write. */
export function readBlocks(): bool {
  let p = at
  const stop = end
  let depth = openDepth
  let flags = openFlags
  let ids = openIds
  let opened = openedAt
  let seen: u32 = 0
  let block = BLOCKS + BLOCK + blocks * BLOCK
  const full = BLOCKS + BLOCK * MAX_BLOCKS
  const low1 = v128.load(CONSTANTS, LOW1)
  const high1 = v128.load(CONSTANTS, HIGH1)
  const low2 = v128.load(CONSTANTS, LOW2)
  const high2 = v128.load(CONSTANTS, HIGH2)
  const nibble = v128.load(CONSTANTS, NIBBLE)
  const words = v128.load(CONSTANTS, WORDS)
  const rares = v128.load(CONSTANTS, RARES)
  const underscores = v128.load(CONSTANTS, UNDERSCORES)
  while (p < stop && block < full && !areTokensFull()) {
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
    let word = ~noneOf(xa, xb, xc, xd, words)

    let rare: u64 = 0
    if (v128.any_true(v128.and(any, rares))) rare = ~noneOf(ya, yb, yc, yd, rares)
    if (v128.any_true(v128.and(v128.or(v128.or(xa, xb), v128.or(xc, xd)), underscores)) || wasUnderscore != 0) {
      const underscore = classMask(xa, xb, xc, xd, 7)
      rare |= ((underscore << 1) | wasUnderscore) & word & ~underscore & ~digit
      wasUnderscore = underscore >> 63
    }
    const backslashes = v128.load(CONSTANTS, BACKSLASHES)
    if (v128.any_true(v128.and(any, backslashes)) || escapedFirst != 0) {
      const backslash = classMask(ya, yb, yc, yd, 3)
      if (textOnly) {
        rare |= backslash
        startEscapes()
      } else {
        const escaped = escapedBytes(backslash)
        quote &= ~escaped
        const neither = ~(backslash | escaped)
        digit &= neither
        joint &= neither
        operator &= neither
        separator &= neither
        word &= neither
        rare = (rare & neither) | withoutEscapes(p, escaped)
      }
    }
    if (textOnly) {
      rare |= quote
      quote = 0
    }
    const left = stop - p
    const there = left < 64 ? (<u64>1 << <u64>left) - 1 : ~(<u64>0)
    let content = there
    let nested = brackets & wasOpening
    let opening: u64 = 0
    let keyEnds: u64 = 0
    let outside: u64 = 0
    let numbers: u64 = 0
    let other: u64 = 0
    if (quote == 0 && inside != 0) {
      wasOpening = 0
      wasClosing = 0
      wasOther = 0
      wasDigit = 0
    } else {
      const strings = prefixXor(quote) ^ inside
      inside = <u64>(<i64>strings >> 63)
      opening = quote & strings
      const closing = quote & ~strings
      content &= strings & ~quote
      nested |= brackets & (opening << 1)
      wasOpening = opening >> 63

      keyEnds = closing & ((operator >> 1) | TOP)
      if ((keyEnds & TOP) != 0 && load<u8>(p, 64) != 0x3a) keyEnds ^= TOP
      outside = brackets & ~strings
      // A colon has a name before it.
      const stray = operator & ~((closing << 1) | wasClosing)
      wasClosing = closing >> 63
      const scalars = ((word & ~digit) | separator | rare | stray) & ~strings & there
      other = scalars & ~((scalars << 1) | wasOther)
      wasOther = scalars >> 63
      const bare = digit & ~strings
      const b2 = (bare | separator) & ((bare | separator) >> 1)
      numbers = bare & ~((bare << 1) | wasDigit) & ((b2 & (b2 >> 2) & (b2 >> 4)) | HIGH5 | anyNumber)
      wasDigit = bare >> 63
    }

    store<u64>(block, word, WORD_OF)
    store<u64>(block, digit, DIGIT_OF)
    store<u64>(block, joint, JOINT_OF)
    store<u64>(block, separator, SEPARATOR_OF)
    store<u64>(block, operator, OPERATOR_OF)
    store<u64>(block, rare | nested, RARE_OF)
    store<u64>(block, opening, OPENING_OF)

    let rest = keyEnds | outside | numbers | other
    while (rest != 0) {
      const bit = rest & (0 - rest)
      rest ^= bit
      const position = p + <usize>ctz(bit)
      if ((keyEnds & bit) != 0) {
        // A property's name has just ended; a colon follows.
        const below = opening & (bit - 1)
        if (below != 0) opened = p + 63 - <usize>clz(below)
        const before = <u32>load<u8>(opened - 1)
        const top = STACK + <usize>(depth - 1) * STACK_ENTRY
        if ((before != 0x2c && before != 0x7b) || load<u8>(top, 5) != 0x7b) return false
        const entry = findKey(opened + 1, <u32>(position - opened - 1))
        if (entry == 0 && opened >= base) {
          const digits = passName(opened + 1, position)
          if (digits >= 0) {
            if (digits >= DOUBTFUL_DIGITS) suppressed = true
            flags = <u32>load<u8>(top, 4) & CONTEXT
            ids = ORDINARY | (<u32>load<u16>(top) << 16)
            addPassed(about(flags, depth), position, opened, ids)
            continue
          }
        }
        // A name is no value to be searched.
        if (below != 0) content &= ~(bit - (<u64>1 << <u64>(opened - p)))
        else {
          if (!dropName(opened, block)) return false
          content &= ~(bit - 1)
        }
        if (entry == 0) {
          flags = 0
          ids = 0
          unknown++
          addToken(KEY, position, opened, 0)
        } else {
          flags = load<u32>(entry, 20) | (<u32>load<u8>(top, 4) & CONTEXT)
          seen |= flags
          ids = load<u32>(entry, 24) | (<u32>load<u16>(top) << 16)
          const kind = (flags & REPORTED) != 0 && load<u32>(settled(ids)) != ids ? RULE : 0
          addToken(kind | about(flags, depth), position, opened, ids)
        }
      } else if ((outside & bit) != 0) {
        const byte = <u32>load<u8>(position)
        if ((byte & 4) != 0) {
          // `]` or `}`: back in an array, the next element is under the array's own key.
          depth--
          const entry = STACK + <usize>depth * STACK_ENTRY
          if (<u32>load<u8>(entry, 5) != byte - 2) return false
          if (depth == 0) {
            if (position + 1 != stop) return false
          } else {
            ids = load<u32>(entry - STACK_ENTRY)
            flags = load<u8>(entry - STACK_ENTRY, 4)
            if (load<u8>(entry - STACK_ENTRY, 5) == 0x5b) addToken(about(flags, depth), position, opened, ids)
          }
        } else {
          const before = <u32>load<u8>(position - 1)
          if ((before != 0x3a && before != 0x5b && before != 0x2c && depth != 0) || depth >= maxDepth) return false
          const isArray = byte == 0x5b
          const next = load<u32>(position + 1)
          const entry = STACK + <usize>depth * STACK_ENTRY
          // In a list of pairs, one says what the other is.
          if (isArray && (next & 0xff) == 0x22 && load<u8>(entry - STACK_ENTRY, 5) == 0x5b) return false
          // A list of numbers, or what a list becomes that JSON does not know.
          if (isArray ? isDigit(next & 0xff) : next == 0x3a223022) addToken(LIST | about(flags, depth), position, opened, ids)
          store<u32>(entry, ids)
          store<u8>(entry, flags & (CONTEXT | MEASURE), 4)
          store<u8>(entry, byte, 5)
          depth++
          flags &= MEASURE | CONTEXT
          if (isArray) addToken(about(flags, depth), position, opened, ids)
        }
      } else if ((numbers & bit) != 0) {
        const digits = bareDigits(position)
        if (isLongNumber(digits, (flags & CONTEXT) != 0)) {
          const first = load<u8>(position - 1) == 0x2d ? position - 1 : position
          if (((flags & ENVELOPE) != 0 && depth == 1) || (flags & MEASURE) != 0) suppressed = true
          else addToken(NUMBER | about(flags, depth), first, opened, ids)
        } else if (digits < -5 || digits > 3) suppressed = true
      } else if (!isScalar(position)) loose = true
    }
    if (opening != 0) opened = p + 63 - <usize>clz(opening)
    store<u64>(block, content, CONTENT_OF)
    block += BLOCK
    p += STEP
  }
  if ((seen & DOUBTFUL) != 0) suppressed = true
  at = p
  openDepth = depth
  openFlags = flags
  openIds = ids
  openedAt = opened
  blocks = (block - BLOCKS) / BLOCK - 1
  return true
}
