// How what is assigned a value may end, at a glance: one bit for each four sorts of characters.
import { isDigit, isLetter } from './bits'
import { SORTS, TAILS } from './layout'

// Sorts: letters by their number; digits; what may stand between the words of a name, at its end or in an operator; the
// blank; `:`, `"` and what is below the blank; the rest.
const REST: u32 = 0
const DIGIT: u32 = 27
export const JOINT: u32 = 28
const BLANK: u32 = 29
const QUOTE: u32 = 30
const V: u32 = 22
const SORT_COUNT: u32 = 32
/** Bit of four sorts behind which a digit stands. */
const BEHIND: u32 = 0x100000

function sortOf(code: u32): u32 {
  if (isLetter(code)) return code & 31
  if (isDigit(code)) return DIGIT
  if (code == 0x20) return BLANK
  if (code < 0x23 || code == 0x3a) return QUOTE
  const isJoint = code == 0x5d || code == 0x5b || code == 0x27 || code == 0x60 || code == 0x2d || code == 0x2e || code == 0x24 || code == 0x5c || code == 0x5f || code == 0x3f || code == 0x2b
  return isJoint || code >= 0x80 ? JOINT : REST
}

function isBreak(sort: u32): bool {
  return sort == REST || sort > DIGIT
}

/** Whether `T12:` cannot but be an hour: 1, or 0 when a name ends like it. */
export let hours: u32 = 1

/** Notes what is to be looked at whatever the names. */
export function defineTails(): void {
  for (let code: u32 = 0; code < 256; code++) store<u8>(SORTS + code, sortOf(code))
  for (let before: u32 = 0; before < SORT_COUNT * SORT_COUNT * SORT_COUNT; before++) {
    const second = before & (SORT_COUNT - 1)
    const third = (before >> 5) & (SORT_COUNT - 1)
    const up = before << 5
    for (let last = JOINT; last <= QUOTE; last++) note(up | last)
    // Digits that tell variants apart, unless they stand alone.
    note(BEHIND | up | REST)
    note(BEHIND | up | JOINT)
    note(BEHIND | up | BLANK)
    note(BEHIND | up | V)
    if (second != QUOTE && !(second == DIGIT && third == QUOTE)) note(BEHIND | up | DIGIT)
  }
}

function note(tail: u32): void {
  const place = TAILS + <usize>(tail >> 3)
  store<u8>(place, <u32>load<u8>(place) | (1 << (tail & 7)))
}

/** Notes a name by its last letters and digits, in small letters; `isCut` when a letter that is not ASCII comes before. */
export function addTail(word: u64, isCut: bool): void {
  addSorts(word, isCut, 0, 0, false)
  addSorts(word, isCut, BEHIND, 0, false)
  const before = withoutLast(word)
  if (!isDigit(lastOf(word))) return
  addSorts(before, isCut, BEHIND, 0, false)
  if (isDigit(lastOf(before)) && lastOf(withoutLast(before)) == 0x74) hours = 0
}

/** Adds sorts to the `count` in `tail` until there are four; before a name may be anything, and between its words joints. */
function addSorts(word: u64, isCut: bool, tail: u32, count: u32, isWithin: bool): void {
  if (count == 4) {
    note(tail)
    return
  }
  const up = count * 5
  if (word == 0) {
    for (let sort: u32 = 0; sort < SORT_COUNT; sort++) if (!isCut || isBreak(sort)) addSorts(0, false, tail | (sort << up), count + 1, false)
    return
  }
  addSorts(withoutLast(word), isCut, tail | (sortOf(lastOf(word)) << up), count + 1, true)
  if (isWithin) for (let joint = JOINT; joint <= BLANK; joint++) addSorts(word, isCut, tail | (joint << up), count + 1, true)
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
  const last = end - isBehind - 1
  const tail = (<u32>isBehind << 20) | (sortAt(last - 3) << 15) | (sortAt(last - 2) << 10) | (sortAt(last - 1) << 5) | sortAt(last)
  return <u32>load<u8>(TAILS + <usize>(tail >> 3)) >> (tail & 7)
}
