/**
 * The first reading of a line: what is a string, which strings are names, what names and brackets mean for the values
 * behind them. Names are looked up here; the values' bytes are noted as masks, 64 at a time, for the search.
 */
import { classMask, mask64, noneOf, outside64, prefixXor } from './bits'
import { hasPaths } from './candidates'
import { BACKSLASHES, HIGH1, HIGH2, LOW1, LOW2, NIBBLE, RARES, UNDERSCORES, WORDS } from './classes'
import { hasCustom } from './cores'
import { areTokensFull } from './events'
import { escapedBytes, escapedFirst, startEscapes, withoutEscapes } from './escapes'
import { BLOCK, BLOCKS, CANDIDATES, CONSTANTS, CONTENT_OF, DIGIT_OF, INPUT, JOINT_OF, MAX_BLOCKS, OPENING_OF, OPERATOR_OF, RARE_OF, ROW, SEPARATOR_OF, WORD_OF } from './layout'
import { isOpen, noteOpenings, readMarks, ruledUntil, startMembers } from './members'
import { FOLDED } from './narrow'
import { anyNumber } from './scalars'

const STEP: usize = 64
/** The last positions of a block: what they start may go on in the next, so that they are looked at in any case. */
const TOP: u64 = 0x8000000000000000
const HIGH5: u64 = 0xf800000000000000

/** Where the next block starts, and where the line ends. */
export let at: usize = 0
export let end: usize = 0
/** The first byte of the block that is noted at BLOCKS + BLOCK. */
export let base: usize = 0
/** How many blocks have been noted and not yet searched. */
export let blocks: usize = 0
export let textOnly: bool = false
let inside: u64 = 0
let wasDigit: u64 = 0
let wasOpening: u64 = 0
let wasUnderscore: u64 = 0
let wasOther: u64 = 0
let wasClosing: u64 = 0

/** Starts at `from`: the line's first byte, or behind the comma of an object's members that are known already. */
export function startStructure(from: usize, stop: usize, asText: bool): void {
  at = from
  end = stop
  base = from
  blocks = 0
  textOnly = asText
  inside = asText ? ~(<u64>0) : 0
  startEscapes()
  wasDigit = 0
  wasOpening = 0
  wasUnderscore = 0
  wasOther = 0
  wasClosing = 0
  startMembers(from != INPUT)
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
  return inside != 0 || isOpen()
}

/** Keeps the last block, and the one before it for what looks back. */
export function keepLastBlock(): void {
  const last = BLOCKS + blocks * BLOCK
  for (let row = BLOCKS; row < CANDIDATES; row += ROW) memory.copy(row, row + (last - BLOCKS) - BLOCK, BLOCK * 2)
  base += (blocks - 1) * STEP
  blocks = 1
}

/** Takes letters beyond ASCII out of what is rare in the block at `p`: nothing starts at them but what a custom detector sees. */
function passQuiet(block: usize, p: usize): void {
  if (hasCustom) return
  const a = v128.load(p)
  const b = v128.load(p, 16)
  const c = v128.load(p, 32)
  const d = v128.load(p, 48)
  const beyond = mask64(a, b, c, d)
  if (beyond == 0) return
  const folded = i8x16.splat(<i8>FOLDED)
  const quiet = beyond & ~mask64(i8x16.ge_u(a, folded), i8x16.ge_u(b, folded), i8x16.ge_u(c, folded), i8x16.ge_u(d, folded))
  store<u64>(block, load<u64>(block, RARE_OF) & ~quiet, RARE_OF)
}

/** Reads on until the line ends or there is no more room; false when it is not what loggers write. */
export function readBlocks(): bool {
  let p = at
  const stop = end
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
        if (hasPaths) rare |= backslash
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
      // It counts behind a bracket only.
      rare |= quote & ((separator << 1) | (load<u64>(block - BLOCK, SEPARATOR_OF) >> 63))
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

    if (p < ruledUntil) content &= outside64(p, p, ruledUntil)

    store<u64>(block, word, WORD_OF)
    store<u64>(block, digit, DIGIT_OF)
    store<u64>(block, joint, JOINT_OF)
    store<u64>(block, separator, SEPARATOR_OF)
    store<u64>(block, operator, OPERATOR_OF)
    store<u64>(block, rare | nested, RARE_OF)
    if (rare != 0) passQuiet(block, p)
    store<u64>(block, opening, OPENING_OF)

    store<u64>(block, content, CONTENT_OF)
    const marks = keyEnds | outside | numbers | other
    if (marks != 0 && !readMarks(marks, block, p, opening, keyEnds, outside, numbers, stop)) return false
    noteOpenings(p, opening)
    block += BLOCK
    p += STEP
  }
  at = p
  blocks = (block - BLOCKS) / BLOCK - 1
  return true
}
