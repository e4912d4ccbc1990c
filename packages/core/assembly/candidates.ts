// Exact checks of single positions, called only where the masks of a block allow one. Each may say yes too often, never no.
import { isDigit, isHex, isLetter, isWord } from './bits'
import { ENDING_BITS, ENDINGS, LITERAL_ENTRIES, LITERAL_ENTRY, LITERAL_HEAD_COUNT, LITERAL_HEADS, PAIRS, SHAPES } from './layout'

const FOLD: u32 = 0x202020

@inline
function literalHash(three: u32): u32 {
  return ((three | FOLD) * 0x9e3779b1) >> 20 & (<u32>LITERAL_HEAD_COUNT - 1)
}

/** Whether one of the detectors' literals stands at `at` (its first eight bytes). */
@inline
export function isLiteral(at: usize): bool {
  const word = load<u64>(at)
  if (((<u32>load<u8>(PAIRS + (<usize>(<u32>word & 0xffff) >> 3)) >> (<u32>word & 7)) & 1) != 0) return true
  const head = <u32>load<u16>(LITERAL_HEADS + <usize>literalHash(<u32>word & 0xffffff) * 2)
  return head != 0 && inChain(head, word)
}

function inChain(head: u32, word: u64): bool {
  let entry = head
  while (entry != 0) {
    const place = LITERAL_ENTRIES + <usize>entry * LITERAL_ENTRY
    const fold = load<u32>(place, 16) & 1 ? <u64>0x2020202020202020 : 0
    if (((word | fold) & load<u64>(place, 8)) == load<u64>(place)) return true
    entry = load<u32>(place, 16) >> 16
  }
  return false
}

/** Adds a literal by its first bytes (at most eight, at least two), folded when case does not matter. */
export function addLiteral(number: u32, word: u64, length: u32, ignoreCase: bool): void {
  if (length < 3) {
    const pair = PAIRS + (<usize>(<u32>word & 0xffff) >> 3)
    store<u8>(pair, <u32>load<u8>(pair) | (1 << (<u32>word & 7)))
    return
  }
  const place = LITERAL_ENTRIES + <usize>number * LITERAL_ENTRY
  const mask: u64 = length >= 8 ? ~<u64>0 : (<u64>1 << (length * 8)) - 1
  const head = LITERAL_HEADS + <usize>literalHash(<u32>word & 0xffffff) * 2
  store<u64>(place, (ignoreCase ? word | 0x2020202020202020 : word) & mask)
  store<u64>(place, mask, 8)
  store<u32>(place, (<u32>load<u16>(head) << 16) | (ignoreCase ? 1 : 0), 16)
  store<u16>(head, <u16>number)
}

@inline
function endingSlot(ending: u32): u32 {
  return (ending * 0x9e3779b1) >> 16 & (<u32>ENDING_BITS - 1)
}

/** The last letters and digits of a name, at most four, that ends before `end`; letters folded. */
@inline
function endingBefore(end: usize): u32 {
  let ending: u32 = 0
  let from = end
  for (let i = 0; i < 4; i++) {
    const code = <u32>load<u8>(--from)
    if (!isLetter(code) && !isDigit(code)) break
    ending = (ending << 8) | code | 0x20
  }
  return ending
}

/** Notes how a name may end: up to four letters and digits, as they stand in memory backwards. */
export function addEnding(ending: u32): void {
  const slot = endingSlot(ending)
  const place = ENDINGS + <usize>(slot >> 3)
  store<u8>(place, <u32>load<u8>(place) | (1 << (slot & 7)))
}

/** What may stand before the `=` of an operator: `:=`, `?=`, `.=`, `+=`. */
@inline
function isOperatorPart(code: u32): bool {
  return code == 0x3a || code == 0x3f || code == 0x2e || code == 0x2b
}

/** Whether the `=` or `:` at `at` may assign a value to a known name. */
@inline
export function isAssignment(at: usize): bool {
  const after = <u32>load<u8>(at + 1)
  const before = <u32>load<u8>(at - 1)
  if (load<u8>(at) == 0x3a && (after == 0x2f || after == 0x3a || after == 0x3d || before == 0x3a)) return false
  let end = at
  if (load<u8>(at) == 0x3d) while (at - end < 3 && isOperatorPart(load<u8>(end - 1))) end--
  const blanks = end
  while (blanks - end < 16 && load<u8>(end - 1) == 0x20) end--
  const last = <u32>load<u8>(end - 1)
  if (!isWord(last)) return last == 0x5d || last == 0x22 || last == 0x27 || last == 0x60 || last == 0x2d || last == 0x2e || last == 0x24 || last == 0x5c || last < 0x20 || last >= 0x80
  if (last == 0x5f || hasEnding(end)) return true
  if (!isDigit(last)) return false
  // A number behind a name only tells variants apart: `password2`, `apiKeyV2`.
  let name = end
  while (end - name < 4 && isDigit(load<u8>(name - 1))) name--
  if (!isLetter(load<u8>(name - 1))) return !isDigit(load<u8>(name - 1)) && load<u8>(name - 1) != 0x20 && load<u8>(name - 1) > 0x22 && load<u8>(name - 1) != 0x3a
  if (!isLetter(load<u8>(name - 2))) return false
  return hasEnding(name) || ((load<u8>(name - 1) | 0x20) == 0x76 && hasEnding(name - 1))
}

@inline
function hasEnding(end: usize): bool {
  const slot = endingSlot(endingBefore(end))
  return ((<u32>load<u8>(ENDINGS + <usize>(slot >> 3)) >> (slot & 7)) & 1) != 0
}

/** A longer run of digits beside a value is a value of its own. */
const LONG: usize = 13

/** Whether letters, digits or `_` stand glued to the value that starts at `at`, or through `-` or `.` a few digits. */
@inline
export function isGluedBefore(at: usize): bool {
  const before = <u32>load<u8>(at - 1)
  if (before != 0x2d && before != 0x2e) return isWord(before)
  return isDigit(load<u8>(at - 2)) && !isLongBefore(at - 1)
}

function isLongBefore(end: usize): bool {
  for (let i: usize = 2; i <= LONG; i++) if (!isDigit(load<u8>(end - i))) return false
  return true
}

@inline
function isGluedAfter(at: usize): bool {
  const after = <u32>load<u8>(at)
  if (after != 0x2d && after != 0x2e) return isWord(after)
  return isDigit(load<u8>(at + 1)) && (after == 0x2e || digitRun(at + 1, LONG) < LONG)
}

/** Whether one of the shapes stands at `at`. */
export function isShape(at: usize): bool {
  if (isGluedBefore(at)) return false
  let next = at
  let state: u32 = 1
  while (true) {
    const code = <u32>load<u8>(next++)
    let symbol: u32
    if (isDigit(code)) symbol = 0
    else if (isLetter(code)) symbol = 1
    else if (code == 0x20) symbol = 2
    else if (code == 0x2d) symbol = 3
    else if (code == 0x2e) symbol = 4
    else if (code == 0x2f) symbol = 5
    else if (code == 0x28) symbol = 6
    else if (code == 0x29) symbol = 7
    else if (code == 0x2b) symbol = 8
    else if (code == 0x5f) symbol = 9
    else return false
    const step = <u32>load<u16>(SHAPES + <usize>((state << 4) | symbol) * 2)
    if (step == 0) return false
    state = step & 0x7fff
    if ((step & 0x8000) != 0 && !isGluedAfter(next)) return true
  }
}

@inline
function isSeparator(code: u32): bool {
  return code == 0x20 || code == 0x2d || code == 0x2e || code == 0x2f || code == 0x28 || code == 0x29
}

/** Whether a cluster of at least seven digits starts at `at`. */
export function isCluster(at: usize): bool {
  let back = at
  while (at - back < 3 && isSeparator(load<u8>(back - 1))) back--
  if (back < at && isDigit(load<u8>(back - 1))) return false
  let next = versionEnd(at)
  let digits: u32 = 0
  let gap: u32 = 0
  while (true) {
    const code = <u32>load<u8>(next++)
    if (isDigit(code)) {
      gap = 0
      if (++digits == 7) return !isTimestamp(at)
    } else if (!isSeparator(code) || ++gap > 3) return false
  }
}

/** `2024-05-06T1…`: a point in time, but for midnight. */
@inline
function isTimestamp(at: usize): bool {
  if (load<u8>(at, 4) != 0x2d || load<u8>(at, 7) != 0x2d || load<u8>(at, 10) != 0x54) return false
  return load<u32>(at, 11) != 0x303a3030
}

@inline
function digitRun(at: usize, limit: usize): usize {
  let next = at
  while (next - at < limit && isDigit(load<u8>(next))) next++
  return next - at
}

/** Whether three groups of digits with the same separator start at `at`: a date. */
export function isDate(at: usize): bool {
  const before = <u32>load<u8>(at - 1)
  if (isWord(before) || before == 0x2e || before == 0x24) return false
  const first = digitRun(at, 3)
  const separator = load<u8>(at + first)
  if (first > 2 || (separator != 0x2d && separator != 0x2e && separator != 0x2f && separator != 0x20)) return false
  const second = digitRun(at + first + 1, 3)
  return second > 0 && second < 3 && load<u8>(at + first + 1 + second) == separator && isDigit(load<u8>(at + first + second + 2))
}

/** Whether the four digits at `at` are a year behind a name, or a day: `March 1985`, `12, 1985`. */
export function isYear(at: usize): bool {
  const century = load<u16>(at)
  if (century != 0x3931 && century != 0x3032) return false
  const before = <u32>load<u8>(at - 1)
  if (before != 0x20 && before != 0x2d && before != 0x2f) return false
  const last = <u32>load<u8>(at - 2)
  if (last == 0x2c || last == 0x2e || last == 0x20 || last >= 0x80) return true
  if (isDigit(last)) return !isDigit(load<u8>(at - 4))
  let word = at - 1
  while (at - word < 14 && isLetter(load<u8>(word - 1))) word--
  if (load<u8>(word - 1) >= 0x80) return true
  if (at - word == 3) return (load<u8>(word) | 0x20) == 0x64
  // The first letters of months.
  return at - word > 3 && ((MONTHS >> ((load<u8>(word) | 0x20) - 0x61)) & 1) != 0
}

/** Bit n for the n-th letter: a, d, e, f, g, j, m, n, o, s start the names of months. */
const MONTHS: u32 = 0b100_0111_0010_0111_1001

/** The end of the version at `at`: behind `Name/`, at most eight digits or at least three dots; or `at`. */
export function versionEnd(at: usize): usize {
  if (load<u8>(at - 1) != 0x2f || !isLetter(load<u8>(at - 2))) return at
  let digits = 0
  let dots = 0
  let next = at
  while (true) {
    const code = <u32>load<u8>(next)
    if (isDigit(code)) digits++
    else if (code == 0x2e && isDigit(load<u8>(next + 1))) dots++
    else break
    next++
  }
  return digits < 9 || dots > 2 ? next : at
}

/** Whether `at` is behind the `/` of a product's name: `Chrome/`. */
function isProduct(at: usize): bool {
  let name = at - 1
  while (at - name < 32 && isLetter(load<u8>(name - 1))) name--
  const before = <u32>load<u8>(name - 1)
  return at - name > 2 && load<u8>(name) < 0x60 && !isWord(before) && before != 0x2e && before != 0x2d && before < 0x80
}

/** The offset of the first dot of a dotted quad at `at`, or 0. */
export function dottedQuad(at: usize): usize {
  const before = <u32>load<u8>(at - 1)
  if (before == 0x2e || isWord(before)) return 0
  const dot = at + digitRun(at, 4)
  let next = dot
  for (let i = 0; i < 3; i++) {
    if (load<u8>(next) != 0x2e) return 0
    const length = digitRun(++next, 4)
    if (length == 0 || length > 3) return 0
    next += length
  }
  // `Chrome/120.0.0.0` is a product and its version.
  if (before == 0x2f && load<u8>(next) != 0x3a && (isProduct(at) || (isLetter(load<u8>(at - 2)) && load<u32>(next - 4) == 0x302e302e))) return 0
  return dot
}

/** `%` and two hexadecimal digits, or `&` and a character reference: text that decoding would change. */
export function isEscape(at: usize): bool {
  const code = <u32>load<u8>(at)
  const next = <u32>load<u8>(at + 1)
  if (code == 0x25) return isHex(next) && isHex(load<u8>(at + 2))
  if (next == 0x23) return true
  let length: usize = 0
  while (length < 7 && isLetter(load<u8>(at + 1 + length))) length++
  return length >= 2 && load<u8>(at + 1 + length) == 0x3b
}

/** Whether the colon at `at` may be the first of an IPv6 address: two in a row, or three with at most four digits between. */
@inline
export function isAddress(at: usize): bool {
  const next = <u32>load<u8>(at + 1)
  if (next == 0x3a) return isHex(load<u8>(at - 1)) || isHex(load<u8>(at + 2))
  if (!isHex(next) || !isHex(load<u8>(at - 1))) return false
  let from = at + 1
  let groups = 0
  while (true) {
    const start = from
    while (from - start < 5 && isHex(load<u8>(from))) from++
    if (from == start) return groups > 0
    if (load<u8>(from) != 0x3a) return false
    from++
    if (++groups == 3) return true
  }
}

/** Whether the run of letters and digits at `at` may be an address of a cryptocurrency. */
export function isWallet(at: usize): bool {
  const first = <u32>load<u8>(at)
  const second = <u32>load<u8>(at + 1)
  if (first == 0x30 && (second | 0x20) == 0x78) return true
  // The prefixes of Bech32 and what parts them from the data.
  const head = load<u32>(at) | 0x20202020
  const three = head & 0xffffff
  if (three == 0x316362 || three == 0x316274 || head == 0x74726362 || head == 0x63746c74 || head == 0x3163746c) return true
  let next = at
  let capital = false
  while (next - at < 26) {
    const code = <u32>load<u8>(next++)
    if (isLetter(code)) {
      if (code < 0x60) capital = true
    } else if (!isDigit(code) || code == 0x30) return false
  }
  return capital
}

/** Whether the run of letters and digits at `at` has at least sixteen of them, two of them digits, and a word before it. */
export function isLabelled(at: usize): bool {
  let before = at - 1
  while (at - before < 9 && isLabelEnd(load<u8>(before))) before--
  if (before == at - 1 || !(isWord(load<u8>(before)) || load<u8>(before) >= 0x80)) return false
  let digits = 0
  for (let i: usize = 0; i < 16; i++) {
    const code = <u32>load<u8>(at + i)
    if (isDigit(code)) digits++
    else if (!isLetter(code)) return false
  }
  // Later digits count as well.
  let next = at + 16
  while (digits < 2 && next - at < 128) {
    const code = <u32>load<u8>(next++)
    if (isDigit(code)) digits++
    else if (!isLetter(code)) return false
  }
  return digits > 1
}

/** What may stand between a label and its value: blanks, `-` `:` `=` `.`, quotes, and control characters for escapes. */
@inline
function isLabelEnd(code: u32): bool {
  return code <= 0x20 || code == 0x2d || code == 0x3a || code == 0x3d || code == 0x2e || code == 0x22 || code == 0x27
}

@inline
export function isQuote(code: u32): bool {
  return code == 0x22 || code == 0x27 || code == 0x5c || code == 0x1c
}
