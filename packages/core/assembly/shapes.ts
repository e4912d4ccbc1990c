// The shapes of all detectors as one automaton.
import { isDigit, isLetter, isWord } from './bits'
import { SHAPE_STARTS, SHAPES } from './layout'

/** So many digits beside a value are a value of their own. */
const LONG = 13
/** How far the word beside a value is read. */
const NEIGHBOUR = 16

/** Notes that a shape may start with twelve characters of which the lower bits say what is a digit, the upper what a letter or `_`. */
export function addShapeStart(start: u32): void {
  const hash = startHash(start)
  const place = SHAPE_STARTS + <usize>(hash >> 3)
  store<u8>(place, <u32>load<u8>(place) | (1 << (hash & 7)))
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
