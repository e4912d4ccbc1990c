/** International phone numbers that are told whole: a `+` and groups of digits that a country's numbering plan has room for. */
import { isDigit } from './bits'
import { isPartUntil, isRowEnd, mayBeOtherThan, PHONE, tellNumber } from './exact-numbers'
import { CALLING_CODES } from './layout'
import { isSeparator } from './numbers'

/** ITU-T E.164: an international number has no more digits; and the fewest of a row that anybody looks at. */
const MAX_DIGITS: u32 = 15
const MIN_DIGITS: u32 = 7
/** No number has more groups. */
const MAX_GROUPS = 12

/** The digits of the number that was read last, four bits each, and how many they are. */
let digits: u64 = 0
let count: u32 = 0

/** Notes a calling code with so many digits, and the fewest and most digits of the numbers behind it. */
export function addCallingCode(code: u32, length: u32, fewest: u32, most: u32): void {
  const count: u32 = length == 1 ? 100 : length == 2 ? 10 : 1
  for (let i: u32 = 0; i < count; i++) store<u32>(CALLING_CODES + <usize>(code * count + i) * 4, (length << 16) | (fewest << 8) | most)
}

/** The number whose first digit is at `at`, behind a `+`. */
export function tellPhone(at: usize, opening: usize): void {
  if (isDigit(load<u8>(at - 2))) return
  const end = readNumber(at)
  if (end == 0 || isQuad(at, end) || !isRowEnd(end) || !isPlanned() || mayHaveExtension(end) || mayBeOtherThan(PHONE, end)) return
  // A shape with right check digits would be what it is.
  if (isPartUntil(at, end)) tellNumber(at - 1, end, opening, PHONE)
}

/** Whether all of a row is a dotted quad, whatever its numbers, which is an address to whoever looks at rows. */
function isQuad(at: usize, end: usize): bool {
  let dots = 0
  let run = 0
  for (let next = at; next < end; next++) {
    const code = <u32>load<u8>(next)
    if (isDigit(code)) run++
    else if (code == 0x2e) {
      dots++
      run = 0
    } else return false
    if (run > 3) return false
  }
  return dots == 3
}

/** Reads the row of digits at `at`, without a trunk prefix in parentheses; its end, or 0 when no number is so long. */
function readNumber(at: usize): usize {
  let next = at
  digits = 0
  count = 0
  for (let groups = 0; groups < MAX_GROUPS; groups++) {
    const group = next
    while (isDigit(load<u8>(next))) {
      digits = (digits << 4) | <u64>(load<u8>(next++) & 15)
      if (++count > MAX_DIGITS) return 0
    }
    // `(0)`
    if (next - group == 1 && load<u32>(group - 1) << 8 == 0x29302800) {
      digits >>= 4
      count--
    }
    const end = next
    while (next - end < 3 && isSeparator(load<u8>(next))) next++
    if (next == end || !isDigit(load<u8>(next))) return end
  }
  return 0
}

@inline
function digit(index: u32): u32 {
  return <u32>(digits >> <u64>((count - 1 - index) << 2)) & 15
}

/** Whether the number that has been read has a calling code and as many digits as are in use behind it. */
function isPlanned(): bool {
  if (count < MIN_DIGITS) return false
  const plan = load<u32>(CALLING_CODES + <usize>(digit(0) * 100 + digit(1) * 10 + digit(2)) * 4)
  const code = plan >> 16
  if (code == 0) return false
  const first = digit(code)
  // North American area codes start with 2 or more.
  if (digit(0) == 1 && first < 2) return false
  const length = count - code
  const fewest = (plan >> 8) & 0xff
  const most = plan & 0xff
  // Some keep the trunk prefix behind the calling code.
  return (length >= fewest && length <= most) || (first == 0 && length > fewest && length - 1 <= most)
}

/** Whether an extension may follow: `ext. 12`, `x12`, `#12`. */
function mayHaveExtension(end: usize): bool {
  let next = end
  while (next - end < 3 && (load<u8>(next) == 0x20 || load<u8>(next) == 0x2c || load<u8>(next) == 0x3b)) next++
  const code = <u32>load<u8>(next)
  const letter = code | 0x20
  return letter == 0x65 || letter == 0x69 || letter == 0x78 || code == 0x23 || code == 0x5c
}
