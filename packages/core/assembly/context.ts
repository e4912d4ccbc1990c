// Context words: whether a string has any word that makes a number in it worth a look.
import { isDigit, isLetter } from './bits'
import { CONTEXT_BITS, CONTEXTS } from './layout'
import { add, has } from './word-set'

const SMALL: u32 = 1
const CAPITAL: u32 = 2
const NUMBER: u32 = 3

/** The string that was asked about last, and the answer. */
let asked: usize = 0
let answer: bool = false

export function startContext(): void {
  asked = 0
}

/** Notes the first word of a phrase: its last eight letters, the last one in the lowest byte. */
export function addContextWord(word: u64): void {
  add(CONTEXTS, <usize>CONTEXT_BITS, word)
}

/** Whether the string that opens at `opening` has a context word; where escapes have not been dealt with, from `read` on, one may hide it. */
export function hasContextWord(opening: usize, read: usize, end: usize): bool {
  if (asked != opening + 1) {
    asked = opening + 1
    answer = findWord(opening + 1, read, end)
  }
  return answer
}

@inline
function sortOf(code: u32): u32 {
  if (isLetter(code)) return code < 0x60 ? CAPITAL : SMALL
  return isDigit(code) ? NUMBER : 0
}

@inline
function isContext(word: u64): bool {
  return word != 0 && has(CONTEXTS, <usize>CONTEXT_BITS, word)
}

/** Words are runs of digits or letters; `camelCase` is two, and `ABCode` is `AB`, `Code`. */
function findWord(from: usize, read: usize, end: usize): bool {
  let word: u64 = 0
  let previous: u32 = 0
  for (let next = from; next < end; next++) {
    const code = <u32>load<u8>(next)
    if (code == 0x22) return isContext(word)
    if (code == 0x5c && next >= read) return true
    const sort = sortOf(code)
    const letter = <u64>(code | 0x20)
    if (sort == previous) {
      if (sort != 0) word = (word << 8) | letter
    } else if (previous == CAPITAL && sort == SMALL) {
      // The last capital belongs to what follows; more than eight are too many to be told apart.
      if (word >> 56 != 0 || isContext(word >> 8)) return true
      word = ((word & 0xff) << 8) | letter
    } else {
      if (isContext(word)) return true
      word = sort != 0 ? letter : 0
    }
    previous = sort
  }
  return true
}
