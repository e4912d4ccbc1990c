// Context words: where a string has words that make a number in it worth a look.
import { isDigit, isLetter } from './bits'
import { NO_WORDS, tellWord, WORDS_TOLD } from './events'
import { CONTEXT_BITS, CONTEXTS, OTHER_BITS, OTHER_KINDS, OTHERS, PHRASES } from './layout'
import { add, has } from './word-set'

const SMALL: u32 = 1
const CAPITAL: u32 = 2
const NUMBER: u32 = 3

/** The most that may stand between two words of a phrase; an escape takes up two. */
const MAX_GAP: usize = 16

/** In strings with more, JavaScript looks for them. */
const MAX_WORDS: u32 = 16

/** The string that was asked about last, the answer, and how many words have been told. */
let asked: usize = 0
let answer: u32 = 0
let told: u32 = 0
let others: u32 = 0
/** The last word if it starts phrases of several, where it is, and whether it is one itself. */
let first: u64 = 0
let firstStart: usize = 0
let firstEnd: usize = 0

export function startContext(): void {
  asked = 0
}

/** Notes a phrase by its first word, or by its first two: their last eight letters, the last one in the lowest byte. */
export function addContext(first: u64, second: u64): void {
  add(CONTEXTS, <usize>CONTEXT_BITS, first)
  add(PHRASES, <usize>CONTEXT_BITS, second == 0 ? first : pairOf(first, second))
}

/** Notes the first word of a phrase that says of a number that it may be something else than one of `kind`. */
export function addOther(kind: u32, word: u64): void {
  add(OTHERS + <usize>kind * (<usize>OTHER_BITS / 8), <usize>OTHER_BITS, word)
}

@inline
function pairOf(first: u64, second: u64): u64 {
  return first * 0x9e3779b97f4a7c15 + second
}

/** Whether the words told may be of something else than `kind`. */
export function mayBeOther(kind: u32): bool {
  return ((others >> kind) & 1) != 0
}

/**
 * What is known of the context words of the string that opens at `opening`: there are none, they have been told, or
 * nothing, as of strings that go on beyond `limit`.
 */
export function contextOf(opening: usize, limit: usize): u32 {
  if (asked != opening + 1) {
    asked = opening + 1
    told = 0
    others = 0
    first = 0
    answer = !tellWords(opening, limit) ? 0 : told == 0 ? NO_WORDS : WORDS_TOLD
  }
  return answer
}

@inline
function sortOf(code: u32): u32 {
  if (isLetter(code)) return code < 0x60 ? CAPITAL : SMALL
  return isDigit(code) ? NUMBER : 0
}

/** Reads a word, which may be a context word itself or the second of a phrase; false when there have been too many. */
@inline
function readWord(word: u64, start: usize, end: usize, opening: usize): bool {
  if (word == 0) return true
  if (first != 0 && start - firstEnd <= MAX_GAP && has(PHRASES, <usize>CONTEXT_BITS, pairOf(first, word))) {
    if (!tell(first, firstStart, opening)) return false
  }
  first = 0
  if (!has(CONTEXTS, <usize>CONTEXT_BITS, word)) return true
  if (has(PHRASES, <usize>CONTEXT_BITS, word)) return tell(word, start, opening)
  first = word
  firstStart = start
  firstEnd = end
  return true
}

function tell(word: u64, start: usize, opening: usize): bool {
  tellWord(start, opening)
  for (let kind: u32 = 0; kind < OTHER_KINDS; kind++)
    if (has(OTHERS + <usize>kind * (<usize>OTHER_BITS / 8), <usize>OTHER_BITS, word)) others |= 1 << kind
  return ++told < MAX_WORDS
}

/** Words are runs of digits or letters; `camelCase` is two, and `ABCode` is `AB`, `Code`. */
function tellWords(opening: usize, limit: usize): bool {
  let word: u64 = 0
  let start: usize = 0
  let previous: u32 = 0
  for (let next = opening + 1; next < limit; next++) {
    const code = <u32>load<u8>(next)
    if (code == 0x22) return readWord(word, start, next, opening)
    const sort = sortOf(code)
    const letter = <u64>(code | 0x20)
    if (sort == previous) {
      if (sort != 0) word = (word << 8) | letter
    } else if (previous == CAPITAL && sort == SMALL) {
      // The last capital belongs to what follows; more than eight are too many to be told apart.
      if (word >> 56 != 0 || !readWord(word >> 8, start, next - 1, opening)) return false
      word = ((word & 0xff) << 8) | letter
      start = next - 1
    } else {
      if (!readWord(word, start, next, opening)) return false
      word = sort != 0 ? letter : 0
      start = next
    }
    previous = sort
  }
  return false
}
