// The shapes of all detectors as one automaton.
import { isDigit, isLetter, isWord } from './bits'
import { SHAPE_STARTS, SHAPES } from './layout'

/** So many digits beside a value are a value of their own. */
const LONG = 13
/** How far the word beside a value is read. */
const NEIGHBOUR = 16

/** Notes that a shape may start with eight characters of which `digits` are digits and `words` digits, letters or `_`. */
export function addShapeStart(digits: u32, words: u32): void {
  const index = startIndex(digits, words)
  const place = SHAPE_STARTS + <usize>(index >> 3)
  store<u8>(place, <u32>load<u8>(place) | (1 << (index & 7)))
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

/** Whether letters, digits or `_` stand glued to the value that starts at `at`, or through `-` or `.` an identifier. */
@inline
export function isGluedBefore(at: usize): bool {
  const before = <u32>load<u8>(at - 1)
  if (before != 0x2d && before != 0x2e) return isWord(before)
  return isIdentifier(at - 2, -1)
}

@inline
function isGluedAfter(at: usize): bool {
  const after = <u32>load<u8>(at)
  if (after == 0x2e) return isDigit(load<u8>(at + 1))
  return after == 0x2d ? isIdentifier(at + 1, 1) : isWord(after)
}

/** Whether the word read from `from` on, forwards or backwards, has a digit or `_` among its first characters, and is no long number. */
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
  return digits > 0 && !(digits == length && length >= LONG)
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
    if (isDigit(code)) symbol = 0
    else if (isLetter(code)) symbol = code < 0x60 ? 10 : 1
    else if (code == 0x20) symbol = 2
    else if (code == 0x2d) symbol = 3
    else if (code == 0x2e) symbol = 4
    else if (code == 0x2f) symbol = 5
    else if (code == 0x28) symbol = 6
    else if (code == 0x29) symbol = 7
    else if (code == 0x2b) symbol = 8
    else if (code == 0x5f) symbol = 9
    else return found
    const step = <u32>load<u16>(SHAPES + <usize>((state << 4) | symbol) * 2)
    if (step == 0) return found
    state = step & 0x3fff
    if ((step & 0xc000) != 0 && !isGluedAfter(next)) {
      if ((step & 0x8000) != 0) return PLAIN
      found = CONTEXTUAL
    }
  }
}
