// How what is assigned a value may end, at a glance: one bit for each four sorts of characters.
import { isDigit, isLetter, setBit } from './bits'
import { HOURS, SORTS, TAILS } from './layout'

// Sorts: letters by their number; digits; what may stand between the words of a name, at its end or in an operator; `:`, `"`
// and what is below the blank; the rest.
const REST: u32 = 0
const DIGIT: u32 = 27
export const JOINT: u32 = 28
const QUOTE: u32 = 29
const V: u32 = 22
const SORT_COUNT: u32 = 32
/** Bit of four sorts behind which a digit stands. */
const BEHIND: u32 = 0x100000

function sortOf(code: u32): u32 {
  if (isLetter(code)) return code & 31
  if (isDigit(code)) return DIGIT
  if ((code < 0x23 && code != 0x20) || code == 0x3a) return QUOTE
  const isJoint = code == 0x20 || code == 0x5d || code == 0x5b || code == 0x27 || code == 0x60 || code == 0x2d || code == 0x2e || code == 0x24 || code == 0x5c || code == 0x5f || code == 0x3f || code == 0x2b
  return isJoint || code >= 0x80 ? JOINT : REST
}

function isBreak(sort: u32): bool {
  return sort == REST || sort > DIGIT
}

/** Whether `T12:` cannot but be an hour: 1, or 0 when a name ends like it. */
@inline
export function hours(): u32 {
  return <u32>load<u8>(HOURS) ^ 1
}

/** Notes what is to be looked at whatever the names. */
export function defineTails(): void {
  for (let code: u32 = 0; code < 256; code++) store<u8>(SORTS + code, sortOf(code))
  const last: u32 = (1 << JOINT) | (1 << QUOTE)
  // Digits that tell variants apart, unless they stand alone.
  const variant: u32 = (1 << REST) | (1 << JOINT) | (1 << V)
  for (let before: u32 = 0; before < SORT_COUNT * SORT_COUNT; before++) {
    const second = before & (SORT_COUNT - 1)
    const third = before >> 5
    const isAlone = second == QUOTE || (second == DIGIT && third == QUOTE)
    store<u32>(TAILS + <usize>before * 4, last)
    store<u32>(TAILS + <usize>(BEHIND >> 3) + <usize>before * 4, isAlone ? variant : variant | (1 << DIGIT))
  }
  // The same whatever comes before those.
  repeat(TAILS)
  repeat(TAILS + <usize>(BEHIND >> 3))
}

/** Writes what stands at `start` for two sorts for each third. */
function repeat(start: usize): void {
  const size: usize = SORT_COUNT * SORT_COUNT * 4
  for (let sort: usize = 1; sort < SORT_COUNT; sort++) memory.copy(start + sort * size, start, size)
}

/** Notes a name by its last letters and digits, in small letters; `isCut` when a letter that is not ASCII comes before. */
export function addTail(word: u64, isCut: bool): void {
  addSorts(word, isCut, 0, 0, false)
  addSorts(word, isCut, BEHIND, 0, false)
  const before = withoutLast(word)
  if (!isDigit(lastOf(word))) return
  addSorts(before, isCut, BEHIND, 0, false)
  if (isDigit(lastOf(before)) && lastOf(withoutLast(before)) == 0x74) store<u8>(HOURS, 1)
}

/** Adds sorts to the `count` in `tail` until there are four; before a name may be anything, and between its words joints. */
function addSorts(word: u64, isCut: bool, tail: u32, count: u32, isWithin: bool): void {
  if (count == 4) {
    setBit(TAILS, tail)
    return
  }
  const up = count * 5
  if (word == 0) {
    for (let sort: u32 = 0; sort < SORT_COUNT; sort++) if (!isCut || isBreak(sort)) addSorts(0, false, tail | (sort << up), count + 1, false)
    return
  }
  addSorts(withoutLast(word), isCut, tail | (sortOf(lastOf(word)) << up), count + 1, true)
  if (isWithin) addSorts(word, isCut, tail | (JOINT << up), count + 1, true)
}

@inline
function lastOf(word: u64): u32 {
  return <u32>(word >> ((63 - clz(word)) & 56)) & 0xff
}

@inline
function withoutLast(word: u64): u64 {
  return word & (((<u64>1) << ((63 - clz(word)) & 56)) - 1)
}

/** The sort of the character at `at`. */
@inline
export function sortAt(at: usize): u32 {
  return load<u8>(SORTS + <usize>load<u8>(at))
}

/** Whether what ends before `end` may be assigned a value: the lowest bit. */
@inline
export function mayBeAssigned(end: usize): u32 {
  const isBehind = <usize>isDigit(load<u8>(end - 1))
  return bitOf((<u32>isBehind << 20) | tailOf(end - isBehind))
}

/** Whether a name may end before `end`, with its digits: the lowest bit. */
@inline
export function mayEndName(end: usize): u32 {
  return bitOf(tailOf(end))
}

/** The sorts of the four characters before `end`. */
@inline
function tailOf(end: usize): u32 {
  return (sortAt(end - 4) << 15) | (sortAt(end - 3) << 10) | (sortAt(end - 2) << 5) | sortAt(end - 1)
}

@inline
function bitOf(tail: u32): u32 {
  return <u32>load<u8>(TAILS + <usize>(tail >> 3)) >> (tail & 7)
}
