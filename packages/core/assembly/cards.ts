// What numbers of payment cards have in common, whatever their length.
import { isDigit, setBit } from './bits'
import { CARD_STARTS } from './layout'

/** Notes that cards start with four digits from `first` to `last`. */
export function addCardStart(first: u32, last: u32): void {
  for (let start = first; start <= last; start++) setBit(CARD_STARTS, start)
}

/** Whether the digits from `start` to `end`, whatever parts them behind the fourth, are of an issuer and pass the Luhn check (ISO/IEC 7812-1, annex B). */
export function mayBeCard(start: usize, end: usize): bool {
  const four = load<u32>(start) & 0x0f0f0f0f
  const prefix = (four & 0xff) * 1000 + ((four >> 8) & 0xff) * 100 + ((four >> 16) & 0xff) * 10 + (four >> 24)
  if (((<u32>load<u8>(CARD_STARTS + <usize>(prefix >> 3)) >> (prefix & 7)) & 1) == 0) return false
  let sum: u32 = 0
  let isSecond = false
  for (let at = end; at > start; at--) {
    const code = <u32>load<u8>(at - 1)
    if (!isDigit(code)) continue
    const digit = isSecond ? (code - 0x30) * 2 : code - 0x30
    sum += digit > 9 ? digit - 9 : digit
    isSecond = !isSecond
  }
  return sum % 10 == 0
}
