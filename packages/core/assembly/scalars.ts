// Values outside strings: numbers, `true`, `false` and `null`.
import { isDigit } from './bits'

/** Under a key that speaks of numbers, fewer digits are enough. */
const MIN_IN_CONTEXT: u32 = 6
let minNumber: u32 = 12
/** With so many digits a custom detector may find something in it; more than any number has where none does. */
let minCustom: u32 = 0xffff
/** All positions, where custom detectors look at numbers: theirs may have few digits, or many behind an exponent. */
export let anyNumber: u64 = 0

/** The fewest digits of a bare number that is a value wherever it stands. */
export function configureScalars(numberDigits: u32): void {
  minNumber = numberDigits
}

@inline
function isExponent(code: u32): bool {
  return (code | 0x20) == 0x65
}

/** A number of at least so many digits is for custom detectors to see. */
export function configureCustomNumbers(digits: u32): void {
  minCustom = digits
  if (digits < 0xffff) anyNumber = ~(<u64>0)
}

/** How many digits stand from `at` on, all with their sign, point and exponent; none within a number. Negative when there is nothing but digits. */
export function bareDigits(at: usize): i32 {
  const before = <u32>load<u8>(at - 1)
  if (before == 0x2e || isDigit(before) || isExponent(before)) return 0
  if ((before == 0x2d || before == 0x2b) && isExponent(load<u8>(at - 2))) return 0
  let next = at
  let digits: i32 = 0
  let plain = before != 0x2d
  while (true) {
    const code = <u32>load<u8>(next++)
    if (isDigit(code)) digits++
    else if (code == 0x2e || (code | 0x20) == 0x65 || code == 0x2d || code == 0x2b) plain = false
    else return plain ? -digits : digits
  }
}

/** Whether the number with `digits`, as {@link bareDigits} counts them, is long enough to be a value. */
@inline
export function isLongNumber(digits: i32, hasContext: bool): bool {
  const least: u32 = hasContext ? MIN_IN_CONTEXT : digits < 0 ? minNumber : 7
  const count = <u32>(digits < 0 ? -digits : digits)
  return count >= least || count >= minCustom
}

/** Outside strings, quotes and brackets: `true`, `false`, `null`, or the sign, point or exponent of a number. */
export function isScalar(position: usize): bool {
  const byte = <u32>load<u8>(position)
  const before = <u32>load<u8>(position - 1)
  const word = load<u32>(position)
  if (byte == 0x2e || (byte | 0x20) == 0x65) {
    if (isDigit(before)) return true
  } else if (before == 0x3a || before == 0x2c || before == 0x5b) {
    if (byte == 0x2d) return true
    const length: usize = word == 0x736c6166 && load<u8>(position, 4) == 0x65 ? 5 : word == 0x65757274 || word == 0x6c6c756e ? 4 : 0
    const next = <u32>load<u8>(position + length)
    if (length != 0 && (next == 0x2c || next == 0x7d || next == 0x5d)) return true
  }
  return false
}
