// The shapes of all detectors as one automaton.
import { isDigit, isLetter, isWord } from './bits'
import { SHAPE_STARTS, SHAPES } from './layout'

/** Symbols of the automaton that are not what stands between letters and digits, and the bits of a step that are a state. */
const DIGIT: u32 = 0
const SMALL: u32 = 1
const UNDERSCORE: u32 = 9
const CAPITAL: u32 = 10
const STATE: u32 = 0x3fff

/** A longer run of digits beside a value is a value of its own. */
const LONG: usize = 13

/** What `startsShape` asks of so many characters. */
const START: u32 = 8

/** Notes how the shapes of the automaton start: which of their first characters are digits, and which letters or `_`. */
export function noteShapeStarts(): void {
  noteStarts(1, 0, 0)
}

function noteStarts(state: u32, length: u32, index: u32): void {
  if (length == START) {
    const place = SHAPE_STARTS + <usize>(index >> 3)
    store<u8>(place, <u32>load<u8>(place) | (1 << (index & 7)))
    return
  }
  let small: u32 = 0
  for (let symbol: u32 = 0; symbol <= CAPITAL; symbol++) {
    const step = <u32>load<u16>(SHAPES + <usize>((state << 4) | symbol) * 2)
    if (symbol == SMALL) small = step
    if (step == 0 || (symbol == CAPITAL && step == small)) continue
    const isLetter = symbol == SMALL || symbol == CAPITAL || symbol == UNDERSCORE
    const bit: u32 = symbol == DIGIT ? 1 : isLetter ? 0x100 : 0
    noteStarts(step & STATE, length + 1, index | (bit << length))
  }
}

@inline
function startIndex(digits: u32, words: u32): u32 {
  return digits | ((words & ~digits) << 8)
}

@inline
export function startsShape(digits: u32, words: u32): bool {
  const index = startIndex(digits, words)
  return ((<u32>load<u8>(SHAPE_STARTS + <usize>(index >> 3)) >> (index & 7)) & 1) != 0
}

/** Whether letters, digits or `_` stand glued to the value that starts at `at`, or through `-` or `.` a few digits. */
@inline
export function isGluedBefore(at: usize): bool {
  const before = <u32>load<u8>(at - 1)
  if (before != 0x2d && before != 0x2e) return isWord(before)
  return isDigit(load<u8>(at - 2)) && !isLongBefore(at - 1)
}

function isLongBefore(end: usize): bool {
  for (let i: usize = 1; i < LONG + 1; i++) if (!isDigit(load<u8>(end - i))) return false
  return true
}

@inline
function isGluedAfter(at: usize): bool {
  const after = <u32>load<u8>(at)
  if (after != 0x2d && after != 0x2e) return isWord(after)
  return isDigit(load<u8>(at + 1)) && (after == 0x2e || digitRun(at + 1, LONG) < LONG)
}

@inline
export function digitRun(at: usize, limit: usize): usize {
  let next = at
  while (next - at < limit && isDigit(load<u8>(next))) next++
  return next - at
}

/** What `shapeAt` answers: no shape, one that needs a context word, or one that needs none. */
const NONE: i32 = 0
export const CONTEXTUAL: i32 = 1
export const PLAIN: i32 = 2

/** Whether shapes stand at `at`, and the most that one of them says. */
export function shapeAt(at: usize): i32 {
  if (isGluedBefore(at)) return NONE
  let found = NONE
  let next = at
  let state: u32 = 1
  while (true) {
    const code = <u32>load<u8>(next++)
    let symbol: u32
    if (isDigit(code)) symbol = DIGIT
    else if (isLetter(code)) symbol = code < 0x60 ? CAPITAL : SMALL
    else if (code == 0x20) symbol = 2
    else if (code == 0x2d) symbol = 3
    else if (code == 0x2e) symbol = 4
    else if (code == 0x2f) symbol = 5
    else if (code == 0x28) symbol = 6
    else if (code == 0x29) symbol = 7
    else if (code == 0x2b) symbol = 8
    else if (code == 0x5f) symbol = UNDERSCORE
    else return found
    const step = <u32>load<u16>(SHAPES + <usize>((state << 4) | symbol) * 2)
    if (step == 0) return found
    state = step & STATE
    if ((step & 0xc000) != 0 && !isGluedAfter(next)) {
      if ((step & 0x8000) != 0) return PLAIN
      found = CONTEXTUAL
    }
  }
}
