// Context words: where a string has words that make a number in it worth a look.
import { isDigit, isLetter } from './bits'
import { NO_WORDS, tellWord, WORDS_TOLD } from './events'
import { CONTEXT_BITS, CONTEXTS } from './layout'
import { add, has } from './word-set'

const SMALL: u32 = 1
const CAPITAL: u32 = 2
const NUMBER: u32 = 3

/** In strings with more, JavaScript looks for them. */
const MAX_WORDS: u32 = 16

/** The string that was asked about last, the answer, and how many words have been told. */
let asked: usize = 0
let answer: u32 = 0
let told: u32 = 0

export function startContext(): void {
  asked = 0
}

/** Notes the first word of a phrase: its last eight letters, the last one in the lowest byte. */
export function addContextWord(word: u64): void {
  add(CONTEXTS, <usize>CONTEXT_BITS, word)
}

/**
 * What is known of the context words of the string that opens at `opening`: there are none, they have been told, or
 * nothing, as of strings that go on beyond `limit`.
 */
export function contextOf(opening: usize, limit: usize): u32 {
  if (asked != opening + 1) {
    asked = opening + 1
    told = 0
    answer = !tellWords(opening, limit) ? 0 : told == 0 ? NO_WORDS : WORDS_TOLD
  }
  return answer
}

@inline
function sortOf(code: u32): u32 {
  if (isLetter(code)) return code < 0x60 ? CAPITAL : SMALL
  return isDigit(code) ? NUMBER : 0
}

/** Tells a word that starts at `start`, if it may be one; false when there have been too many. */
@inline
function tellContext(word: u64, start: usize, opening: usize): bool {
  if (word == 0 || !has(CONTEXTS, <usize>CONTEXT_BITS, word)) return true
  tellWord(start, opening)
  return ++told < MAX_WORDS
}

/** Words are runs of digits or letters; `camelCase` is two, and `ABCode` is `AB`, `Code`. */
function tellWords(opening: usize, limit: usize): bool {
  let word: u64 = 0
  let start: usize = 0
  let previous: u32 = 0
  for (let next = opening + 1; next < limit; next++) {
    const code = <u32>load<u8>(next)
    if (code == 0x22) return tellContext(word, start, opening)
    const sort = sortOf(code)
    const letter = <u64>(code | 0x20)
    if (sort == previous) {
      if (sort != 0) word = (word << 8) | letter
    } else if (previous == CAPITAL && sort == SMALL) {
      // The last capital belongs to what follows; more than eight are too many to be told apart.
      if (word >> 56 != 0 || !tellContext(word >> 8, start, opening)) return false
      word = ((word & 0xff) << 8) | letter
      start = next - 1
    } else {
      if (!tellContext(word, start, opening)) return false
      word = sort != 0 ? letter : 0
      start = next
    }
    previous = sort
  }
  return false
}
