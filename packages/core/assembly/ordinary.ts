// Property names that say nothing of their values: no part of them ends like a name or phrase that somebody knows.
import { isDigit, isLetter } from './bits'
import { hasCustom } from './cores'
import { isCrowded } from './keys'
import { KNOWN_BITS, KNOWN_NAMES } from './layout'
import { addGlued, endsName, isUpper } from './names'
import { add } from './word-set'

/** So many digits number a name: there may be any number of its kind, and none comes again. */
const NUMBERED: i32 = 4
/** Longer names are always asked about. */
const MAX_NAME: usize = 128
/** After so many in a row that were passed because there was no more room, those of the next line are remembered instead of the old ones. */
const MAX_PASSED: u32 = 0x100000

/** Whether the known names have been told. */
let isTold: bool = false
let passed: u32 = 0
let isRenewed: bool = false

/** Notes a name or phrase that somebody knows, by its last letters and digits. */
export function addKnown(word: u64): void {
  add(KNOWN_NAMES, <usize>KNOWN_BITS, word)
  isTold = true
}

/** Notes six letters that tell enough at the end of any word. */
export function addKnownGlued(word: u64): void {
  addGlued(KNOWN_NAMES, <usize>KNOWN_BITS, word)
}

/** A name has been remembered. */
export function countAnew(): void {
  passed = 0
}

/** There is room for names again. */
export function makeRoom(): void {
  passed = 0
  isRenewed = false
}

/** A line starts. */
export function startNames(): void {
  if (passed >= MAX_PASSED) isRenewed = true
}

@inline
function isKnown(end: usize): bool {
  return endsName(KNOWN_NAMES, <usize>KNOWN_BITS, end, true)
}

/** Whether digits that only tell variants apart start at `at`, behind two letters. */
@inline
function isVariant(at: usize): bool {
  return isLetter(load<u8>(at - 1)) && isLetter(load<u8>(at - 2)) && !(isDigit(load<u8>(at + 1)) && isDigit(load<u8>(at + 2)) && isDigit(load<u8>(at + 3)))
}

/** How many digits the name from `from` to `end` has; -1 when somebody may know it, or it is not of letters, digits, `_`, `-` and `.`. */
function ordinaryDigits(from: usize, end: usize): i32 {
  let digits: i32 = 0
  let code = <u32>load<u8>(from)
  for (let at = from; at < end; at++) {
    const next = <u32>load<u8>(at + 1)
    const isNumber = isDigit(code)
    if (isNumber || isLetter(code)) {
      digits += <i32>isNumber
      // Where words end, or would without a variant's number: `apiKeyV2`.
      if (isDigit(next)) {
        if (isVariant(at + 1) && (isKnown(at + 1) || ((code | 0x20) == 0x76 && isKnown(at)))) return -1
      } else if (!isLetter(next) || (isUpper(next) && (!isUpper(code) || !isUpper(load<u8>(at + 2))))) {
        if (isKnown(at + 1)) return -1
      }
    } else if (code != 0x5f && code != 0x2d && code != 0x2e) return -1
    code = next
  }
  return digits
}

/** Whether it is certain that nobody knows the name from `from` to `end`. */
export function isOrdinary(from: usize, end: usize): bool {
  return isTold && ordinaryDigits(from, end) >= 0
}

/**
 * What becomes of a name that is not remembered: the number of its digits when it is ordinary and one of too many to remember, and
 * -1 when JavaScript is to be asked.
 */
export function passName(from: usize, end: usize): i32 {
  if (!isTold || hasCustom || end - from > MAX_NAME) return -1
  const digits = ordinaryDigits(from, end)
  if (digits >= NUMBERED || digits < 0) return digits
  if (!isCrowded() || isRenewed) return -1
  passed++
  return digits
}
