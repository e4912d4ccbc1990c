// The detectors' literals: what starts like one at a position.
import { isLetter, setBit } from './bits'
import { LITERAL_ENTRIES, LITERAL_ENTRY, LITERAL_HEAD_COUNT, LITERAL_HEADS, LITERAL_STARTS, MARK_ENTRY, MARKS, MAX_MARKS, PAIR_HEADS, PAIRS } from './layout'
import { isRun, lengthOf, runLength } from './words'

const FOLD: u32 = 0x202020
let marks: usize = 0
/** Where the chain of the literals that start with these three bytes begins. */
@inline
function headOf(word: u64): usize {
  const hash = (((<u32>word & 0xffffff) | FOLD) * 0x9e3779b1) >> 16
  return LITERAL_HEADS + <usize>(hash & (<u32>LITERAL_HEAD_COUNT - 1)) * 2
}

@inline
function pairHeadOf(word: u64): usize {
  return PAIR_HEADS + <usize>(pairHash(<u32>word) >> 4) * 2
}

@inline
function pairHash(word: u32): u32 {
  return ((word & 0xffff) * 0x9e3779b1) >> 22
}

@inline
function glanceHash(four: u32): u32 {
  return ((four | 0x20202020) * 0x9e3779b1) >> 16
}

/** A glance at the first four bytes; wrong once in about thirty. */
@inline
export function mayBeLiteral(four: u32): bool {
  const hash = glanceHash(four)
  const starts = <u32>load<u8>(LITERAL_STARTS + <usize>(hash >> 3)) >> (hash & 7)
  const pair = pairHash(four)
  const isPair = <u32>load<u8>(PAIRS + <usize>(pair >> 3)) >> (pair & 7)
  return ((starts | isPair) & 1) != 0
}

function addStart(four: u32): void {
  setBit(LITERAL_STARTS, glanceHash(four))
}

/** Whether one of the detectors' literals stands at `at` (its first eight bytes), in a run as long as its values'. */
export function isLiteral(at: usize): bool {
  const word = load<u64>(at)
  return isAmong(load<u16>(headOf(word)), word, at) || isAmong(load<u16>(pairHeadOf(word)), word, at)
}

/** Whether a literal of the chain that starts with `first` stands at `at`, where `word` is. */
function isAmong(first: u32, word: u64, at: usize): bool {
  for (let entry = first; entry != 0; entry = load<u16>(LITERAL_ENTRIES + <usize>entry * LITERAL_ENTRY, 18)) {
    const place = LITERAL_ENTRIES + <usize>entry * LITERAL_ENTRY
    const fold = load<u8>(place, 16) != 0 ? <u64>0x2020202020202020 : 0
    if (((word | fold) & load<u64>(place, 8)) == load<u64>(place)) {
      const least = <usize>load<u16>(place, 20)
      if ((least == 0 || runLength(at, least) >= least) && hasBehind(place, at)) return true
    }
  }
  return false
}

/** What a value behind a literal has, apart from letters, digits and `_`. */
const DASHES: u32 = 1
/** It is no word of letters alone, unless that is a long one. */
const NO_WORD: u32 = 2
const LONG_WORD: usize = 24

/** Whether as much stands behind the literal at `at` as behind its values: of letters, digits, `_` and maybe dashes. */
@inline
function hasBehind(place: usize, at: usize): bool {
  if (load<u8>(place, 23) == NO_WORD) return !isWordAt(at + <usize>load<u8>(place, 17))
  const least = <usize>load<u8>(place, 22)
  if (least == 0) return true
  const dash: u8 = load<u8>(place, 23) == DASHES ? 0x2d : 0x5f
  return lengthOf(at + <usize>load<u8>(place, 17), least, dash, dash) == least
}

/** Whether letters alone stand at `at`, or behind up to two more blanks, with nothing after them that values of random characters may have. */
function isWordAt(at: usize): bool {
  let start = at
  while (start - at < 2 && load<u8>(start) == 0x20) start++
  let end = start
  while (isLetter(load<u8>(end))) if (++end - start > LONG_WORD) return false
  const code = <u32>load<u8>(end)
  if (end == start || isRun(code) || code >= 0x80) return false
  return code != 0x7e && code != 0x2b && code != 0x2f && code != 0x3d && code != 0x5c
}

/** Adds a literal by its first bytes (at most eight, at least two), folded when case does not matter; `behind` it stand at least so many of a word, or what `has` says. */
export function addLiteral(number: u32, word: u64, length: u32, ignoreCase: bool, run: u32, behind: u32, has: u32): void {
  const place = LITERAL_ENTRIES + <usize>number * LITERAL_ENTRY
  const mask: u64 = length >= 8 ? ~<u64>0 : (<u64>1 << (length * 8)) - 1
  store<u64>(place, (ignoreCase ? word | 0x2020202020202020 : word) & mask)
  store<u64>(place, mask, 8)
  store<u8>(place, ignoreCase ? 1 : 0, 16)
  store<u8>(place, <u8>length, 17)
  store<u16>(place, <u16>run, 20)
  store<u8>(place, <u8>(behind < 255 ? behind : 255), 22)
  store<u8>(place, <u8>has, 23)
  const head = length < 3 ? pairHeadOf(word) : headOf(word)
  store<u16>(place, load<u16>(head), 18)
  store<u16>(head, <u16>number)
  if (length < 3) setBit(PAIRS, pairHash(<u32>word))
  else if (length > 3) addStart(<u32>word)
  else for (let next: u32 = 0; next < 128; next++) if (run == 0 || isRun(next)) addStart((<u32>word & 0xffffff) | (next << 24))
}

/** Adds a literal that stands `distance` bytes behind the start of a word, by up to four bytes. */
export function addMark(distance: u32, word: u32, mask: u32): bool {
  if (marks == MAX_MARKS) return false
  const place = MARKS + marks++ * MARK_ENTRY
  store<u32>(place, distance)
  store<u32>(place, word, 4)
  store<u32>(place, mask, 8)
  return true
}

/** The marks that the table has been filled with. */
export function countMarks(): void {
  marks = 0
  while (marks < MAX_MARKS && load<u32>(MARKS + marks * MARK_ENTRY, 8) != 0) marks++
}

/** Whether one of the marks stands where it would if a value started at `at`. */
@inline
export function hasMark(at: usize): bool {
  for (let i: usize = 0; i < marks; i++) {
    const place = MARKS + i * MARK_ENTRY
    if ((load<u32>(at + <usize>load<u32>(place)) & load<u32>(place, 8)) == load<u32>(place, 4)) return true
  }
  return false
}
