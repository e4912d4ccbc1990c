// The shapes of all detectors as one automaton.
import { isDigit, isLetter, isWord, setBit } from './bits'
import { mayBeCard } from './cards'
import { forgetGrouped, groupedCard, groupedFound, groupedLength, isGrouped } from './grouped-shapes'
import { SHAPE_STARTS, SHAPES, SYMBOLS } from './layout'

/** Symbols of the automaton that are not what stands between letters and digits, and the bits of a step that are a state. */
const DIGIT: u32 = 0
const SMALL: u32 = 1
const UNDERSCORE: u32 = 9
const CAPITAL: u32 = 10
/** No state has a step with it. */
const NEVER: u32 = 15
export const STATE: u32 = 0x3fff
/** Bits of a step to a state in which a shape ends. */
export const ENDS: u32 = 0xc000
/** The same of a step to a state whose shapes need a context word, or are numbers of payment cards. */
export const CHECKED: u32 = 0xc000

/** So many digits beside a value, or behind its point, are a value of their own. */
const LONG = 13
/** How far the word beside a value is read. */
const NEIGHBOUR = 16
/** How many digits the groups of a long number have; the last may have fewer. */
const MIN_GROUP: usize = 4
const MAX_GROUP: usize = 6

/** A glance is at so many characters, of which the bits of a start say what is a digit and, above, what a letter or `_`. */
const START: u32 = 12

/** Notes how the shapes of the automaton start. */
export function noteShapeStarts(): void {
  forgetGrouped()
  noteStarts(1, 0, 0)
}

function noteStarts(from: u32, length: u32, start: u32): void {
  if (length == START) return noteStart(start)
  if ((from & ENDS) != 0) noteAfterEnd(length + 1, start)
  let small: u32 = 0
  for (let symbol: u32 = 0; symbol <= CAPITAL; symbol++) {
    const step = <u32>load<u16>(SHAPES + <usize>(((from & STATE) << 4) | symbol) * 2)
    if (symbol == SMALL) small = step
    if (step == 0 || (symbol == CAPITAL && step == small)) continue
    const isLetter = symbol == SMALL || symbol == CAPITAL || symbol == UNDERSCORE
    const bit: u32 = symbol == DIGIT ? 1 : isLetter ? 1 << START : 0
    noteStarts(step, length + 1, start | (bit << length))
  }
}

/** What stands behind a shape is not glued to it; what comes then may be anything. */
function noteAfterEnd(length: u32, start: u32): void {
  if (length == START) return noteStart(start)
  noteAfterEnd(length + 1, start)
  noteAfterEnd(length + 1, start | (1 << length))
  noteAfterEnd(length + 1, start | ((1 << START) << length))
}

function noteStart(start: u32): void {
  setBit(SHAPE_STARTS, startHash(start))
}

@inline
function startHash(start: u32): u32 {
  return (start * 0x9e3779b1) >> 16
}

/**
 * A glance at the characters from a word's start on, of which `text` has the first four, and the others tell by a bit for each
 * what is a digit and what of a word. Eight letters are a name in capitals, or sixteen.
 */
@inline
export function mayBeShape(text: u32, digits: u32, words: u32): bool {
  const letters = words & ~digits
  const hash = startHash((digits & 0xfff) | ((letters & 0xfff) << 12))
  const starts = <u32>load<u8>(SHAPE_STARTS + <usize>(hash >> 3)) >> (hash & 7)
  const hasOther = <u32>((letters & 0xff) != 0xff)
  const isCapital = <u32>((text & 0x20202020) == 0)
  const isLong = <u32>((words & 0xffff) == 0xffff)
  return (starts & (hasOther | isCapital | isLong) & 1) != 0
}

/** Whether letters, digits or `_` stand glued to the value that starts at `at`, or through `-` or `.` an identifier. */
@inline
export function isGluedBefore(at: usize): bool {
  const before = <u32>load<u8>(at - 1)
  if (before != 0x2d && before != 0x2e) return isWord(before)
  return isIdentifier(at - 2, -1)
}

@inline
export function isGluedAfter(at: usize): bool {
  const after = <u32>load<u8>(at)
  if (after == 0x2e) {
    const digits = digitRun(at + 1, LONG)
    return digits > 0 && digits < <usize>LONG && !isGroupedNumber(at + 1, 1)
  }
  return after == 0x2d ? isIdentifier(at + 1, 1) : isWord(after)
}

/** Whether the word read from `from` on, forwards or backwards, has a digit or `_` among its first characters, and is no long number nor one in groups. */
export function isIdentifier(from: usize, step: isize): bool {
  let digits = 0
  let length = 0
  for (let at = from; length < NEIGHBOUR; at += step) {
    const code = <u32>load<u8>(at)
    if (isDigit(code)) digits++
    else if (code == 0x5f) return true
    else if (!isLetter(code)) break
    length++
  }
  return digits > 0 && !(digits == length && (length >= LONG || isGroupedNumber(from, step)))
}

/** Whether a long number in groups, all parted alike, is read from `from` on, forwards or backwards. */
function isGroupedNumber(from: usize, step: isize): bool {
  let separator: u32 = 0
  let digits: usize = 0
  let at = from
  while (true) {
    let group: usize = 0
    while (group <= MAX_GROUP && isDigit(load<u8>(at))) {
      at += step
      group++
    }
    digits += group
    if (group == 0 || group > MAX_GROUP) return false
    if (digits >= <usize>LONG) return true
    const next = <u32>load<u8>(at)
    if (group < MIN_GROUP || !isGroupSeparator(next) || (separator != 0 && next != separator)) return false
    separator = next
    at += step
  }
}

@inline
function isGroupSeparator(code: u32): bool {
  return code == 0x20 || (code - 0x2d) < 3 || code == 0x5f
}

@inline
export function digitRun(at: usize, limit: usize): usize {
  let next = at
  while (next - at < limit && isDigit(load<u8>(next))) next++
  return next - at
}

/** Notes which symbol each character is. */
export function defineSymbols(): void {
  for (let code: u32 = 0; code < 256; code++) store<u8>(SYMBOLS + <usize>code, symbolOf(code) << 1)
}

function symbolOf(code: u32): u32 {
  if (isDigit(code)) return DIGIT
  if (isLetter(code)) return code < 0x60 ? CAPITAL : SMALL
  if (code == 0x20) return 2
  if (code == 0x2d) return 3
  if (code == 0x2e) return 4
  if (code == 0x2f) return 5
  if (code == 0x28) return 6
  if (code == 0x29) return 7
  if (code == 0x2b) return 8
  return code == 0x5f ? UNDERSCORE : NEVER
}

/** The step from a state with a character; 0 when no shape goes on with it. */
@inline
export function stepFrom(state: u32, code: u32): u32 {
  return load<u16>(SHAPES + <usize>(state << 5) + <usize>load<u8>(SYMBOLS + <usize>code))
}

/** What `shapeAt` answers: no shape, one that needs a context word, or one that needs none. */
export const NONE: i32 = 0
export const CONTEXTUAL: i32 = 1
export const PLAIN: i32 = 2

/** A glance: a group of four digits and a further one. */
@inline
function mayBeGrouped(at: usize): bool {
  return load<u8>(at, 4) == 0x20 && isDigit(load<u8>(at, 5))
}

/** Whether shapes stand at `at`, and the most that one of them says. */
export function shapeAt(at: usize): i32 {
  if (isGluedBefore(at)) return NONE
  if (mayBeGrouped(at) && isGrouped(at)) {
    if (groupedCard == 0 || groupedFound == PLAIN) return groupedFound
    return mayBeCard(at, at + groupedCard) ? PLAIN : CONTEXTUAL
  }
  let found = NONE
  let next = at
  let state: u32 = 1
  while (true) {
    const step = stepFrom(state, load<u8>(next++))
    if (step == 0) return found
    state = step & STATE
    if ((step & ENDS) != 0 && !isGluedAfter(next)) {
      if ((step & ENDS) == CHECKED ? mayBeCard(at, next) : (step & 0x8000) != 0) return PLAIN
      found = CONTEXTUAL
    }
  }
}

/** Whether one of the shapes that were read last needs no context word. */
export let isPlainShape: bool = false

/** The end of the longest shape that starts at `at` and has nothing glued to it; 0 when there is none. */
export function longestShape(at: usize): usize {
  if (mayBeGrouped(at) && isGrouped(at)) {
    isPlainShape = groupedCard != 0 || groupedFound == PLAIN
    return groupedLength == 0 ? 0 : at + groupedLength
  }
  isPlainShape = false
  let end: usize = 0
  let next = at
  let state: u32 = 1
  while (true) {
    const step = stepFrom(state, load<u8>(next++))
    if (step == 0) return end
    state = step & STATE
    if ((step & ENDS) == 0 || isGluedAfter(next)) continue
    end = next
    if ((step & 0x8000) != 0) isPlainShape = true
  }
}
