// Context words: where a string has words that make a number in it worth a look.
import { areDigits, areLetters, isDigit, mask64 } from './bits'
import { NO_WORDS, tellWord, WORDS_TOLD } from './events'
import { CONTEXT_BITS, CONTEXTS, MAX_WORDS, NUMBERED, OTHER_BITS, OTHER_KINDS, OTHER_WORDS, OTHERS, PHRASES } from './layout'
import { textOnly } from './structure'
import { add, has, mayHave, wordBefore } from './word-set'

/** The most that may stand between two words of a phrase; an escape takes up two. */
const MAX_GAP: usize = 16

/** No context word counts that starts further behind a number. */
const REACH: usize = 30
/** The same, if all between them is written as escapes of six characters. */
const MAX_REACH: usize = 6 * REACH

/** The string that was asked about last, the answer, how many words have been told, and how many of them may be of others. */
let asked: usize = 0
let answer: u32 = 0
let told: u32 = 0
let others: usize = 0
/** The last word if it starts phrases of several, where it is, and whether it is one itself. */
let first: u64 = 0
let firstStart: usize = 0
let firstEnd: usize = 0

export function startContext(): void {
  asked = 0
}

/** Notes a phrase by its first word, or by its first two: their last eight letters. */
export function addContext(first: u64, second: u64): void {
  if (isNumber(first) || isNumber(second)) store<u8>(NUMBERED, 1)
  add(CONTEXTS, <usize>CONTEXT_BITS, first)
  add(PHRASES, <usize>CONTEXT_BITS, second == 0 ? first : pairOf(first, second))
}

/** Words of letters and digits, as in `ahvn13`, are none in text, where the digits are a word of their own. */
@inline
function isNumber(word: u64): bool {
  return isDigit(<u32>word & 0xff)
}

/** Notes the first word of a phrase that says of a number that it may be something else than one of `kind`. */
export function addOther(kind: u32, word: u64): void {
  add(othersOf(kind), <usize>OTHER_BITS, word)
}

@inline
function othersOf(kind: u32): usize {
  return OTHERS + <usize>kind * (<usize>OTHER_BITS / 8)
}

@inline
function pairOf(first: u64, second: u64): u64 {
  return first * 0x9e3779b97f4a7c15 + second
}

/** Whether one of the words told may say that the number that ends at `end` is something else than one of `kind`. */
export function mayBeOther(kind: u32, end: usize): bool {
  for (let i: usize = 0; i < others; i++) {
    const entry = OTHER_WORDS + i * 8
    if (((load<u32>(entry, 4) >> kind) & 1) != 0 && isNear(end, load<u32>(entry))) return true
  }
  return false
}

/** Escapes are longer here than in the text. */
function isNear(end: usize, word: usize): bool {
  if (word <= end + REACH) return true
  if (word > end + MAX_REACH) return false
  for (let at = end; at < word; at++) if (load<u8>(at) < 0x20 || load<u8>(at) == 0x5c) return true
  return false
}

/**
 * What is known of the context words of the string that opens at `opening`: there are none, they have been told, or
 * nothing, as where escapes have not been dealt with, from `read` on, which may hide one.
 */
export function contextOf(opening: usize, read: usize, end: usize): u32 {
  if (asked != opening + 1) {
    asked = opening + 1
    told = 0
    others = 0
    first = 0
    answer = !tellWords(opening, read, end) ? 0 : told == 0 ? NO_WORDS : WORDS_TOLD
  }
  return answer
}

/** Reads a word, which may be a context word itself or the second of a phrase; false when there have been too many. */
@inline
function readWord(start: usize, end: usize, opening: usize): bool {
  const word = wordBefore(end, end - start)
  if (first != 0 && start - firstEnd <= MAX_GAP && has(PHRASES, <usize>CONTEXT_BITS, pairOf(first, word))) {
    if (!tell(first, firstStart, opening)) return false
  }
  first = 0
  // Right behind a digit it is a part of an identifier.
  if (!has(CONTEXTS, <usize>CONTEXT_BITS, word) || isDigit(load<u8>(start - 1))) return true
  if (has(PHRASES, <usize>CONTEXT_BITS, word)) return tell(word, start, opening)
  first = word
  firstStart = start
  firstEnd = end
  return true
}

function tell(word: u64, start: usize, opening: usize): bool {
  if (!textOnly) tellWord(start, opening)
  let kinds: u32 = 0
  for (let kind: u32 = 0; kind < OTHER_KINDS; kind++)
    if (has(othersOf(kind), <usize>OTHER_BITS, word)) kinds |= 1 << kind
  if (kinds != 0) {
    store<u32>(OTHER_WORDS + others * 8, <u32>start)
    store<u32>(OTHER_WORDS + others * 8, kinds, 4)
    others++
  }
  // In strings with more, JavaScript looks for them.
  return ++told < MAX_WORDS
}

/** Where the word that starts at `start` of a block ends. */
@inline
function endOf(start: usize, bounds: u64): usize {
  return <usize>ctz(bounds & ~(((<u64>2) << <u64>start) - 1))
}

/** Which of the words that start at `starts` of the block at `from` may be context words; without a branch for each. */
@inline
function wordsIn(from: usize, starts: u64, bounds: u64): u64 {
  let found: u64 = 0
  let rest = starts
  while (rest != 0) {
    const start = <usize>ctz(rest)
    rest &= rest - 1
    const end = endOf(start, bounds)
    found |= <u64>mayHave(CONTEXTS, <usize>CONTEXT_BITS, wordBefore(from + end, end - start)) << <u64>start
  }
  return found
}

/** Words are runs of digits or letters; `camelCase` is two, and `ABCode` is `AB`, `Code`. 64 bytes at a time. */
function tellWords(opening: usize, read: usize, end: usize): bool {
  const hasNumbers = load<u8>(NUMBERED) != 0
  let from = opening + 1
  while (true) {
    const a = v128.load(from)
    const b = v128.load(from, 16)
    const c = v128.load(from, 32)
    const d = v128.load(from, 48)
    const quotes = textOnly ? beyond(from, end) : mask64(areQuotes(a), areQuotes(b), areQuotes(c), areQuotes(d))
    if (!textOnly && from + <usize>ctz(quotes) >= end) return false
    const inside = quotes == 0 ? ~(<u64>0) : (quotes & (0 - quotes)) - 1
    // Words beyond ASCII are not known here.
    if ((inside & mask64(a, b, c, d)) != 0) return false
    if (from + 64 > read && (inside & mask64(areBackslashes(a), areBackslashes(b), areBackslashes(c), areBackslashes(d))) != 0) return false
    const letters = inside & mask64(areLetters(a), areLetters(b), areLetters(c), areLetters(d))
    if ((letters | quotes) == 0 && !hasNumbers) {
      from = wordsFrom(from + 64, end)
      continue
    }
    const capitals = inside & mask64(areCapitals(a), areCapitals(b), areCapitals(c), areCapitals(d))
    const digits = inside & mask64(areDigits(a), areDigits(b), areDigits(c), areDigits(d))
    const small = letters & ~capitals
    const humps = capitals & ((small << 1) | ((capitals << 1) & (small >> 1)))
    let starts = (letters & ~(letters << 1)) | humps
    const numbers = digits & ~(digits << 1)
    const bounds = starts | numbers | ~(letters | digits)
    if (hasNumbers) starts |= numbers
    // The last word may go on in what comes next.
    const last = quotes != 0 || starts == 0 ? 64 : 63 - <usize>clz(starts)
    if (last < 64) starts ^= (<u64>1) << last
    let found = wordsIn(from, starts, bounds)
    if (first != 0) found |= starts & (0 - starts)
    while (found != 0) {
      const bit = found & (0 - found)
      found ^= bit
      const start = <usize>ctz(bit)
      if (!readWord(from + start, from + endOf(start, bounds), opening)) return false
      // The next word may be the second of a phrase.
      const later = starts & ~((bit << 1) - 1)
      if (first != 0) found |= later & (0 - later)
    }
    if (quotes != 0) return true
    if (last == 0) return false
    from += last
  }
}

/** The bytes of the block at `from` that are behind the text. */
@inline
function beyond(from: usize, end: usize): u64 {
  return end < from + 64 ? ~(<u64>0) << <u64>(end - from) : 0
}

/** Where letters may come, or what ends or hides words, looked for from `at` on. */
function wordsFrom(at: usize, end: usize): usize {
  let from = at
  while (from + 16 < end) {
    const bytes = v128.load(from)
    const isBeyond = i8x16.lt_s(bytes, i64x2.splat(0))
    if (v128.any_true(v128.or(v128.or(areLetters(bytes), isBeyond), v128.or(areQuotes(bytes), areBackslashes(bytes))))) break
    from += 16
  }
  return from
}

@inline
function areQuotes(bytes: v128): v128 {
  return i8x16.eq(bytes, i8x16.splat(0x22))
}

@inline
function areBackslashes(bytes: v128): v128 {
  return i8x16.eq(bytes, i8x16.splat(0x5c))
}

@inline
function areCapitals(bytes: v128): v128 {
  return i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x41)), i8x16.splat(26))
}
