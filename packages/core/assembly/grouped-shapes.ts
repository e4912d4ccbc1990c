// Shapes of digits and blanks alone, as rows of numbers have them by the thousand: which of them stand at a place depends on
// where the blanks are, and is remembered of the last such place.
import { areDigits } from './bits'
import { CHECKED, CONTEXTUAL, ENDS, isGluedAfter, NONE, PLAIN, STATE, stepFrom } from './shapes'

/** So many bytes are looked at; no shape may go on behind them. */
const WINDOW: usize = 32

/** Which of them are digits, a bit for each; 0 when nothing is remembered. */
let pattern: u32 = 0
/** The most that a shape says which is no number of a payment card, how long that number is, and the longest of all. */
export let groupedFound: i32 = 0
export let groupedCard: usize = 0
export let groupedLength: usize = 0

/** Forgets what depends on the shapes of the automaton. */
export function forgetGrouped(): void {
  pattern = 0
}

/** Whether nothing but digits and blanks stands from `at` on, and what shapes do is known. */
export function isGrouped(at: usize): bool {
  const a = v128.load(at)
  const b = v128.load(at, 16)
  const digits = <u32>i8x16.bitmask(areDigits(a)) | (<u32>i8x16.bitmask(areDigits(b)) << 16)
  const blanks = <u32>i8x16.bitmask(areBlanks(a)) | (<u32>i8x16.bitmask(areBlanks(b)) << 16)
  if ((digits | blanks) != 0xffffffff) return false
  if (digits != pattern) pattern = readShapes(at) ? digits : 0
  return pattern != 0
}

@inline
function areBlanks(bytes: v128): v128 {
  return i8x16.eq(bytes, i8x16.splat(0x20))
}

/** False when there may be more than can be told. */
function readShapes(at: usize): bool {
  groupedFound = NONE
  groupedCard = 0
  groupedLength = 0
  let state: u32 = 1
  for (let length: usize = 1; length < WINDOW; length++) {
    const step = stepFrom(state, load<u8>(at + length - 1))
    if (step == 0) return true
    state = step & STATE
    if ((step & ENDS) == 0 || isGluedAfter(at + length)) continue
    groupedLength = length
    if ((step & ENDS) != CHECKED) groupedFound = (step & 0x8000) != 0 ? PLAIN : max(groupedFound, CONTEXTUAL)
    else if (groupedCard == 0) groupedCard = length
    else return false
  }
  return false
}
