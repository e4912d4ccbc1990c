// Lists of words, as the kernel is given them: in the input, each word on a line of its own.
import { isDigit, isLetter } from './bits'
import { addContext, addOther } from './context'
import { INPUT } from './layout'
import { addFileEnding, addVersionLabel } from './exact'
import { wordBefore } from './word-set'
import { addEnding, addGluedEnding, addLabel } from './names'
import { addKnown, addKnownGlued } from './ordinary'

/** What the words are. */
const ENDING: u32 = 0
const GLUED: u32 = 1
const LABEL: u32 = 2
const CONTEXT: u32 = 3
const FILE_ENDING: u32 = 4
const KNOWN: u32 = 6
const KNOWN_GLUED: u32 = 7
/** And above, one for each kind of numbers that are told whole: phrases that speak of others. */
const OTHER: u32 = 8

const BEYOND_ASCII: u64 = 0x8080808080808080

/** Notes the words that stand in the first `length` bytes of the input. */
export function addWords(sort: u32, length: u32): void {
  const end = INPUT + <usize>length
  let start = INPUT
  for (let at = INPUT; at < end; at++) {
    if (load<u8>(at) != 0x0a) continue
    if (at > start) addWord(sort, start, at)
    start = at + 1
  }
}

function addWord(sort: u32, start: usize, end: usize): void {
  if (sort == CONTEXT || sort == FILE_ENDING || sort >= OTHER) return addPhrase(sort, start, end)
  const tail = tailOf(start, end, sort == GLUED || sort == KNOWN_GLUED ? 6 : 8)
  // Nothing but letters beyond ASCII, which the kernel stops at anyway.
  if (tail == 0) return
  if (sort == ENDING) addEnding(tail, isCut)
  else if (sort == GLUED) addGluedEnding(tail)
  else if (sort == LABEL) addLabel(tail)
  // The names that it is held against are ASCII.
  else if (sort == KNOWN) {
    if (!isCut) addKnown(tail)
  }
  else if (sort == KNOWN_GLUED) addKnownGlued(tail)
  else addVersionLabel(tail)
}

/** Whether a letter beyond ASCII comes before the tail that was asked for last. */
let isCut: bool = false

/** The letters and digits that a name ends with, at most `count`, in small letters and as they stand in memory. */
function tailOf(start: usize, end: usize, count: u32): u64 {
  let word: u64 = 0
  let length: u32 = 0
  isCut = false
  for (let at = end; at > start && length < count; at--) {
    const code = <u32>load<u8>(at - 1)
    // A name may be of several words.
    if (code == 0x20) continue
    if (!isLetter(code) && !isDigit(code)) {
      isCut = code >= 0x80
      break
    }
    word = (word << 8) | <u64>(code | 0x20)
    length++
  }
  return word
}

/** Where the word ends that starts at `start`. */
function wordEnd(start: usize, end: usize): usize {
  let at = start
  while (at < end && load<u8>(at) != 0x20) at++
  return at
}

/** The word from `start` to `end`; 0 when there are letters beyond ASCII at its end. */
function wordOf(start: usize, end: usize): u64 {
  const word = wordBefore(end, end - start)
  return (word & BEYOND_ASCII) == 0 ? word : 0
}

/** Notes a phrase; of one beyond ASCII, the kernel stops at the letters that are. */
function addPhrase(sort: u32, start: usize, end: usize): void {
  const firstEnd = wordEnd(start, end)
  const first = wordOf(start, firstEnd)
  if (first == 0) return
  if (sort == FILE_ENDING) return addFileEnding(first)
  if (sort >= OTHER) return addOther(sort - OTHER, first)
  const second = firstEnd == end ? 0 : wordOf(firstEnd + 1, wordEnd(firstEnd + 1, end))
  if (firstEnd == end || second != 0) addContext(first, second)
}
