// Lists of words, as the kernel is given them: in the input, each word on a line of its own.
import { isDigit, isLetter } from './bits'
import { addContextWord } from './context'
import { INPUT } from './layout'
import { addFileEnding, addVersionLabel } from './exact'
import { addEnding, addGlued, addLabel } from './names'

/** What the words are. */
const ENDING: u32 = 0
const GLUED: u32 = 1
const LABEL: u32 = 2
const CONTEXT: u32 = 3
const FILE_ENDING: u32 = 4

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
  if (sort == CONTEXT || sort == FILE_ENDING) return addFirstOf(sort, start, end)
  const tail = tailOf(start, end, sort == GLUED ? 6 : 8)
  // Nothing but letters beyond ASCII, which the kernel stops at anyway.
  if (tail == 0) return
  if (sort == ENDING) addEnding(tail, isCut)
  else if (sort == GLUED) addGlued(tail)
  else if (sort == LABEL) addLabel(tail)
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

/** Notes the first word of a phrase, unless letters beyond ASCII are among its last. */
function addFirstOf(sort: u32, start: usize, end: usize): void {
  let word: u64 = 0
  for (let at = start; at < end; at++) {
    const code = <u64>load<u8>(at)
    if (code == 0x20) break
    word = (word << 8) | code
  }
  if ((word & BEYOND_ASCII) != 0) return
  if (sort == CONTEXT) addContextWord(word)
  else addFileEnding(word)
}
