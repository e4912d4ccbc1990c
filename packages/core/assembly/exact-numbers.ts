/** What numbers that are told whole have in common: they end where their row of digits does, and no word near them says that they may be something else. */
import { isDigit } from './bits'
import { mayBeOther } from './context'
import { isSeparator } from './numbers'

/** Their numbers among what is told; those among what words may say to be others start with the first. */
export const PHONE: u32 = 3
export const CARD: u32 = 4

/** Whether a word near the number that ends at `end` may say that it is not what it looks like. */
@inline
export function mayBeOtherThan(number: u32, end: usize): bool {
  return mayBeOther(number - PHONE, end)
}

/** Whether the row of digits that ends at `end` ends there, with nothing glued to it. */
export function isRowEnd(end: usize): bool {
  const after = <u32>load<u8>(end)
  const second = <u32>load<u8>(end + 1)
  const isClean = after == 0x22 || after == 0x20 || after == 0x2c || after == 0x3b || after == 0x29 || (after == 0x2e && (second == 0x20 || second == 0x22))
  if (!isClean) return false
  let next = end
  while (next - end < 3 && isSeparator(load<u8>(next))) next++
  return !isDigit(load<u8>(next))
}
