/**
 * Numbers that are told whole, where no word near them says that they may be something else: international phone numbers
 * without blanks, and payment cards of sixteen digits.
 */
import { isDigit, setBit } from './bits'
import { mayBeOther } from './context'
import { tellFound } from './events'
import { CALLING_CODES, ISSUERS } from './layout'
import { isSeparator } from './numbers'
import { digitRun, longestShape } from './shapes'
import { end as stop, textOnly } from './structure'
import { isLabelled } from './words'

/** Numbers of what is told, and the same among those that words may say to be others. */
export const PHONE: u32 = 2
export const CARD: u32 = 3
const FIRST: u32 = 2

/** ITU-T E.164: an international number has no more digits. */
const MAX_PHONE: usize = 15

/** Notes a calling code with so many digits, and the fewest and most digits of the numbers behind it. */
export function addCallingCode(code: u32, length: u32, fewest: u32, most: u32): void {
  const count: u32 = length == 1 ? 100 : length == 2 ? 10 : 1
  for (let i: u32 = 0; i < count; i++) store<u32>(CALLING_CODES + <usize>(code * count + i) * 4, (length << 16) | (fewest << 8) | most)
}

/** Notes that cards of sixteen digits start with four from `first` to `last`. */
export function addIssuer(first: u32, last: u32): void {
  for (let prefix = first; prefix <= last; prefix++) setBit(ISSUERS, prefix)
}

@inline
function digitAt(at: usize): u32 {
  return <u32>load<u8>(at) - 0x30
}

/** Whether the text or string ends at `at`. */
@inline
function isTextEnd(at: usize): bool {
  return textOnly ? at == stop : load<u8>(at) == 0x22
}

/** Whether the row of digits that ends at `end` ends there, with nothing glued to it. */
function isRowEnd(end: usize): bool {
  const after = <u32>load<u8>(end)
  const second = <u32>load<u8>(end + 1)
  const isClean = isTextEnd(end) || after == 0x20 || after == 0x2c || after == 0x3b || after == 0x29 || (after == 0x2e && (second == 0x20 || isTextEnd(end + 1)))
  if (!isClean) return false
  let next = end
  while (next - end < 3 && isSeparator(load<u8>(next))) next++
  return !isDigit(load<u8>(next))
}

/** Whether an extension may follow: `ext. 12`, `x12`, `#12`. */
function mayHaveExtension(end: usize): bool {
  let next = end
  while (next - end < 3 && (load<u8>(next) == 0x20 || load<u8>(next) == 0x2c || load<u8>(next) == 0x3b)) next++
  const code = <u32>load<u8>(next)
  const letter = code | 0x20
  return letter == 0x65 || letter == 0x69 || letter == 0x78 || code == 0x23 || code == 0x5c
}

/** The number whose first digit is at `at`, behind a `+`. */
export function tellPhone(at: usize, opening: usize): void {
  if (isDigit(load<u8>(at - 2))) return
  const end = at + digitRun(at, MAX_PHONE + 1)
  if (end - at > MAX_PHONE || end - at < 7 || !isRowEnd(end) || mayHaveExtension(end) || mayBeOther(PHONE - FIRST, end)) return
  const plan = load<u32>(CALLING_CODES + <usize>(digitAt(at) * 100 + digitAt(at + 1) * 10 + digitAt(at + 2)) * 4)
  const code = <usize>(plan >> 16)
  if (code == 0) return
  const first = load<u8>(at + code)
  // North American area codes start with 2 or more.
  if (load<u8>(at) == 0x31 && first < 0x32) return
  const length = <u32>(end - at - code)
  const fewest = (plan >> 8) & 0xff
  const most = plan & 0xff
  // Some keep the trunk prefix behind the calling code.
  const isValid = (length >= fewest && length <= most) || (first == 0x30 && length > fewest && length - 1 <= most)
  // A shape with right check digits would be what it is.
  if (isValid && longestShape(at) == 0) tellFound(at - 1, end, opening, PHONE)
}

/** The card whose first digit is at `at`. */
export function tellCard(at: usize, opening: usize): void {
  if (!startsRow(at, opening)) return
  const run = digitRun(at, 17)
  let end = at + 16
  if (run == 4) {
    const separator = load<u8>(at + 4)
    if (separator != 0x2d && separator != 0x20) return
    for (let i: usize = 1; i < 4; i++) if (load<u8>(at + 5 * i - 1) != separator || digitRun(at + 5 * i, 5) != 4) return
    end = at + 19
  } else if (run != 16 || isLabelled(at)) return
  if (isRowEnd(end) && !mayBeOther(CARD - FIRST, end) && isCardNumber(at, run == 4 ? 5 : 4) && longestShape(at) == end) tellFound(at, end, opening, CARD)
}

/** Whether a string, or a blank with no digits before it, comes right before `at`. */
function startsRow(at: usize, opening: usize): bool {
  if (at - 1 == opening) return true
  if (load<u8>(at - 1) != 0x20) return false
  let before = at - 1
  while (at - before < 4 && isSeparator(load<u8>(before))) before--
  return !isDigit(load<u8>(before))
}

/** An issuer's range, not all the same digit, and the Luhn check digit (ISO/IEC 7812-1) of four groups, so far apart. */
function isCardNumber(at: usize, step: usize): bool {
  const prefix = digitAt(at) * 1000 + digitAt(at + 1) * 100 + digitAt(at + 2) * 10 + digitAt(at + 3)
  if (((<u32>load<u8>(ISSUERS + <usize>(prefix >> 3)) >> (prefix & 7)) & 1) == 0) return false
  let sum: u32 = 0
  let isUniform = true
  for (let group = at; group < at + 4 * step; group += step) {
    for (let i: usize = 0; i < 4; i += 2) {
      const doubled = digitAt(group + i) * 2
      const single = digitAt(group + i + 1)
      sum += (doubled > 9 ? doubled - 9 : doubled) + single
      if (doubled != 2 * single || single != digitAt(at)) isUniform = false
    }
  }
  return sum % 10 == 0 && !isUniform
}
