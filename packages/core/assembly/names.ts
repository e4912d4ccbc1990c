// Names in text: of what is assigned a value, and labels in front of one.
import { isDigit, isLetter } from './bits'
import { add, has } from './word-set'
import { ENDING_BITS, ENDINGS, LABEL_BITS, LABELS } from './layout'
import { addTail } from './tails'

/** Marks what a longer word may end with, to tell it from a word. */
const GLUED: u64 = 0xff00000000000000
/** Marks what is the rest of a name behind a letter that is not ASCII: `contraseña`. */
const CUT: u64 = 0xfe00000000000000

/** Notes a name: all of it, or its last eight letters and digits, as they stand in memory backwards; `isCut` when a letter that is not ASCII comes before. */
export function addEnding(word: u64, isCut: bool): void {
  add(ENDINGS, <usize>ENDING_BITS, isCut ? word | CUT : word)
  addTail(word, isCut)
}

/** Notes six letters that tell enough at the end of any word. */
export function addGluedEnding(word: u64): void {
  addGlued(ENDINGS, <usize>ENDING_BITS, word)
  addTail(word, false)
}

/** The same in a table of names. */
export function addGlued(table: usize, bits: usize, word: u64): void {
  add(table, bits, word | GLUED)
}

/** Notes the last word of a label, likewise. */
export function addLabel(word: u64): void {
  add(LABELS, <usize>LABEL_BITS, word)
}

@inline
export function isUpper(code: u32): bool {
  return code - 0x41 < 26
}

/** What may stand between the words of a name. */
@inline
function isJoint(code: u32): bool {
  return code == 0x5f || code == 0x2d || code == 0x2e || code == 0x20 || code == 0x24 || code == 0x5d || code == 0x5b
}

/** Whether the eight bytes before `end` are small letters, and of one word whatever comes before. */
@inline
function areOneWord(end: usize): bool {
  const areSmall = i8x16.lt_u(i8x16.sub(v128.load64_zero(end - 8), i8x16.splat(0x61)), i8x16.splat(26))
  return i64x2.extract_lane(areSmall, 0) == -1 && load<u8>(end - 9) != 0x5c
}

/** Whether the words before `end` are a name in `table`: its last eight letters and digits, or at the start of a word fewer. */
export function endsName(table: usize, bits: usize, end: usize, glued: bool): bool {
  if (areOneWord(end)) {
    const word = load<u64>(end - 8)
    return has(table, bits, word) || (glued && has(table, bits, (word >> 16) | GLUED))
  }
  let word: u64 = 0
  let length = 0
  let next: u32 = 0
  let after: u32 = 0
  let six: u64 = 0
  let from = end - 1
  while (true) {
    const code = <u32>load<u8>(from)
    if (!isLetter(code) && !isDigit(code)) {
      if (has(table, bits, word) || (code >= 0x80 && has(table, bits, word | CUT))) return true
      // The next word, however many stand between: `api__key`.
      if (!isJoint(code)) break
      from--
      next = 0
      continue
    }
    // `camelCase` is two words, and so is `ABCode`.
    if (isUpper(next) && (!isUpper(code) || (isLetter(after) && !isUpper(after))) && has(table, bits, word)) return true
    // In `\npwd=` the letter of the escape is no part of the name.
    if (load<u8>(from - 1) == 0x5c && has(table, bits, word)) return true
    word = (word << 8) | <u64>(code | 0x20)
    after = next
    next = code
    from--
    if (++length == 6) six = word
    else if (length == 8) {
      if (has(table, bits, word)) return true
      break
    }
  }
  return glued && six != 0 && has(table, bits, six | GLUED)
}

/** Whether what ends before `end` is a label for random-looking values; what is not ASCII may be. */
export function isLabel(end: usize): bool {
  return load<u8>(end - 1) >= 0x80 || endsName(LABELS, <usize>LABEL_BITS, end, false)
}

@inline
export function isQuote(code: u32): bool {
  return code == 0x22 || code == 0x27 || code == 0x5c || code == 0x1c
}
