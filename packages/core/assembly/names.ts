// Names in text: of what is assigned a value, and labels in front of one.
import { isDigit, isLetter, isWord } from './bits'
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

/** Whether the words before `end` are a name in `table`: its last eight letters and digits, or at the start of a word fewer. */
export function endsName(table: usize, bits: usize, end: usize, glued: bool): bool {
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
function hasEnding(end: usize): bool {
  return endsName(ENDINGS, <usize>ENDING_BITS, end, true)
}

/** What may stand before the `=` of an operator: `:=`, `?=`, `.=`, `+=`. */
@inline
function isOperatorPart(code: u32): bool {
  return code == 0x3a || code == 0x3f || code == 0x2e || code == 0x2b
}

/** Whether the `=` or `:` at `at` may assign a value to a known name. */
export function isAssignment(at: usize): bool {
  const after = <u32>load<u8>(at + 1)
  const before = <u32>load<u8>(at - 1)
  if (load<u8>(at) == 0x3a && (after == 0x2f || after == 0x3a || after == 0x3d || before == 0x3a)) return false
  let end = at
  if (load<u8>(at) == 0x3d) while (at - end < 3 && isOperatorPart(load<u8>(end - 1))) end--
  const blanks = end
  while (blanks - end < 16 && load<u8>(end - 1) == 0x20) end--
  const last = <u32>load<u8>(end - 1)
  if (!isWord(last)) return last == 0x5d || last == 0x22 || last == 0x27 || last == 0x60 || last == 0x2d || last == 0x2e || last == 0x24 || last == 0x5c || last < 0x20 || last >= 0x80
  return last == 0x5f || hasEnding(end) || (isDigit(last) && isVariant(end))
}

/** Whether numbers that only tell variants apart end before `end`, behind a name: `password2`, `apiKeyV2`, `pwd 22`, `pwd v2`. */
function isVariant(end: usize): bool {
  let from = end
  for (let words = 0; words < 3; words++) {
    let name = from
    while (from - name < 4 && isDigit(load<u8>(name - 1))) name--
    if (name == from) return false
    const before = <u32>load<u8>(name - 1)
    if (isLetter(before)) {
      const isVersion = (before | 0x20) == 0x76
      if (isLetter(load<u8>(name - 2)) && (hasEnding(name) || (isVersion && hasEnding(name - 1)))) return true
      if (!isVersion) return false
      name--
      if (isDigit(load<u8>(name - 1))) {
        from = name
        continue
      }
    } else if (before != 0x20) return !isDigit(before) && before > 0x22 && before != 0x3a
    if (load<u8>(name - 1) != 0x20) return false
    if (hasEnding(name - 1)) return true
    from = name - 1
  }
  return false
}

@inline
export function isQuote(code: u32): bool {
  return code == 0x22 || code == 0x27 || code == 0x5c || code == 0x1c
}
