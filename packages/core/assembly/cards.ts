// What numbers of payment cards have in common, whatever their length.
import { areDigits, isDigit, setBit } from './bits'
import { CARD_STARTS } from './layout'

/** Notes that cards start with four digits from `first` to `last`. */
export function addCardStart(first: u32, last: u32): void {
  for (let start = first; start <= last; start++) setBit(CARD_STARTS, start)
}

/** Sixteen digits in fours, from `at` on. */
@inline
export function inFours(at: usize): v128 {
  return v128.shuffle<u8>(v128.load(at), v128.load(at, 3), 0, 1, 2, 3, 5, 6, 7, 8, 10, 11, 12, 13, 15, 29, 30, 31)
}

/** Whether sixteen digits pass the Luhn check (ISO/IEC 7812-1, annex B): every second one counts twice, less nine where that is two digits. */
export function passLuhn(digits: v128): bool {
  const values = i8x16.sub(digits, i8x16.splat(0x30))
  const twice = i8x16.swizzle(i8x16(0, 2, 4, 6, 8, 1, 3, 5, 7, 9, 0, 0, 0, 0, 0, 0), values)
  const counted = v128.bitselect(twice, values, i16x8.splat(0xff))
  const four = i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(counted))
  const sum = i32x4.extract_lane(four, 0) + i32x4.extract_lane(four, 1) + i32x4.extract_lane(four, 2) + i32x4.extract_lane(four, 3)
  return sum % 10 == 0
}

/** Whether the digits from `start` to `end`, whatever parts them behind the fourth, are of an issuer and pass the Luhn check (ISO/IEC 7812-1, annex B). */
export function mayBeCard(start: usize, end: usize): bool {
  const four = load<u32>(start) & 0x0f0f0f0f
  const prefix = (four & 0xff) * 1000 + ((four >> 8) & 0xff) * 100 + ((four >> 16) & 0xff) * 10 + (four >> 24)
  if (((<u32>load<u8>(CARD_STARTS + <usize>(prefix >> 3)) >> (prefix & 7)) & 1) == 0) return false
  if (end - start == 19 && !isDigit(load<u8>(start, 4)) && !isDigit(load<u8>(start, 9)) && !isDigit(load<u8>(start, 14))) {
    const digits = inFours(start)
    if (i8x16.all_true(areDigits(digits))) return passLuhn(digits)
  }
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
