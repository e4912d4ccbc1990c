/** What numbers that are told whole have in common: they end where their row of digits does, and no word near them says that they may be something else. */
import { isDigit } from './bits'
import { mayBeOther } from './context'
import { tellFound } from './events'
import { isSeparator } from './numbers'
import { isPlainShape, longestShape } from './shapes'
import { end as stop, textOnly } from './structure'

/** Their numbers among what is told; those among what words may say to be others start with the first. */
export const PHONE: u32 = 3
export const CARD: u32 = 4

/** The end of the last that has been told. */
let toldEnd: usize = 0

export function startExactNumbers(): void {
  toldEnd = 0
}

@inline
export function tellNumber(start: usize, end: usize, opening: usize, number: u32): void {
  toldEnd = end
  tellFound(start, end, opening, number)
}

/** Whether what may be found at `at` with the help of a word is a part of a number that has been told, near which there is none. */
@inline
export function isInNumber(at: usize): bool {
  return at < toldEnd && isPartUntil(at, toldEnd)
}

/** Whether no shape that starts at `at` reaches beyond `end`, or needs no word: others are those of digits alone. */
export function isPartUntil(at: usize, end: usize): bool {
  return longestShape(at) <= end && !isPlainShape
}

/** Whether a word near the number that ends at `end` may say that it is not what it looks like. */
@inline
export function mayBeOtherThan(number: u32, end: usize): bool {
  return mayBeOther(number - PHONE, end)
}

/** Whether the text or string ends at `at`. */
@inline
function isTextEnd(at: usize): bool {
  return textOnly ? at == stop : load<u8>(at) == 0x22
}

/** Whether the row of digits that ends at `end` ends there, with nothing glued to it. */
export function isRowEnd(end: usize): bool {
  const after = <u32>load<u8>(end)
  const second = <u32>load<u8>(end + 1)
  const isClean = isTextEnd(end) || after == 0x20 || after == 0x2c || after == 0x3b || after == 0x29 || (after == 0x2e && (second == 0x20 || isTextEnd(end + 1)))
  if (!isClean) return false
  let next = end
  while (next - end < 3 && isSeparator(load<u8>(next))) next++
  return !isDigit(load<u8>(next))
}
