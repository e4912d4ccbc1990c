// Digits in text: clusters, dates, versions.
import { areDigits, isDigit, isHex, isLetter, isWord } from './bits'
import { digitRun, isIdentifier } from './shapes'

/** What parts the digits of one number: a blank and `- . / ( )`. */
@inline
export function isSeparator(code: u32): bool {
  return code == 0x20 || code == 0x2d || code == 0x2e || code == 0x2f || code == 0x28 || code == 0x29
}

/**
 * A glance at the characters from the digit at `at` on, each a bit: at least six of a row, among them seven digits, or the
 * separators of a date or of a dotted quad. A number and a dot before say that the row is another's.
 */
@inline
export function mayBeRow(at: usize, digits: u64, separators: u64, joints: u64): bool {
  const last = <u32>load<u8>(at - 1)
  const previous = <u32>load<u8>(at - 2)
  const isPart = <u32>(last == 0x2e) & <u32>isDigit(previous)
  const isVersion = <u32>(last == 0x2f) & <u32>isLetter(previous)
  const row = digits | separators
  const whole = (~row & (row + 1)) - 1
  const count = <u32>popcnt(digits & whole)
  const s = <u32>(separators & (digits >> 1))
  const isDate = ((s >> 1) & ((s >> 3) | (s >> 4))) | ((s >> 2) & ((s >> 4) | (s >> 5)))
  const isQuad = <u32>hasQuad(joints & whole)
  const hasForm = <u32>(count > 6 + isVersion) | (isDate & (<u32>(count > 8) | ~isVersion)) | isQuad
  return (<u32>((whole & 0x3f) == 0x3f) & ~isPart & ~<u32>isTimestamp(at) & hasForm & 1) != 0
}

/** A glance at the characters from a digit on: whether they may have the dots of a quad. */
@inline
export function hasQuad(joints: u64): bool {
  return popcnt(joints & 0xfff) > 2
}

/** Whether one run of digits, with nothing before it, is all that the cluster at `at` has: a value only where something says so. */
export function isLone(at: usize): bool {
  const before = <u32>load<u8>(at - 1)
  if (before == 0x2b || before == 0x28) return false
  // Behind digits that are glued to a word, as in `a40. 4155550123x12`.
  let back = at
  while (at - back < 3 && isSeparator(load<u8>(back - 1))) back--
  if (back < at && isDigit(load<u8>(back - 1))) return false
  let end = at
  while (isDigit(load<u8>(end))) end++
  let next = end
  while (next - end < 3 && isSeparator(load<u8>(next))) next++
  return next == end || !isDigit(load<u8>(next))
}

/** Whether a cluster of at least seven digits starts at `at`. */
export function isCluster(at: usize): bool {
  let back = at
  let isApart = false
  while (at - back < 3 && isSeparator(load<u8>(back - 1))) if (load<u8>(--back) == 0x20) isApart = true
  // The first of a row speaks for all, unless it is glued to a word: then what comes behind a blank or an extension may be a value.
  if (back < at && isDigit(load<u8>(back - 1)) && !(isGlued(back) && (isApart || isExtension()))) return false
  let next = versionEnd(at)
  let digits: u32 = 0
  let gap: u32 = 0
  while (true) {
    const code = <u32>load<u8>(next++)
    if (isDigit(code)) {
      gap = 0
      if (++digits == 7) return !isPartOfId(at)
    } else if (!isSeparator(code) || ++gap > 3) return false
  }
}

/**
 * Whether the row of digits at `at` has no blank and is part of an identifier: a hexadecimal digit follows, or a dash and a
 * word with digits come before.
 */
function isPartOfId(at: usize): bool {
  let end = at
  while (true) {
    while (isPlainRow(end)) end += 16
    while (isDigit(load<u8>(end))) end++
    let next = end
    while (next - end < 3 && isSeparator(load<u8>(next))) if (load<u8>(next++) == 0x20 && isDigit(load<u8>(next))) return false
    if (next == end || !isDigit(load<u8>(next))) break
    for (let i = end; i < next; i++) if (load<u8>(i) == 0x20) return false
    end = next
  }
  const after = <u32>load<u8>(end) | 0x20
  if (after - 0x61 < 6 && (after != 0x65 || isHex(load<u8>(end + 1)))) return true
  return load<u8>(at - 1) == 0x2d && isIdentifier(at - 2, -1)
}

/** Whether the sixteen bytes from a digit on are digits with single separators between them, and a digit follows; none of them is a blank. */
@inline
function isPlainRow(at: usize): bool {
  const bytes = v128.load(at)
  const digits = <u32>i8x16.bitmask(areDigits(bytes)) | (<u32>isDigit(load<u8>(at, 16)) << 16)
  const separators = <u32>i8x16.bitmask(i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x2d)), i8x16.splat(3)))
  return (digits & 0x10001) == 0x10001 && ((digits | separators) & 0xffff) == 0xffff && (separators & (separators >> 1)) == 0
}

/** The row of digits that was read last: where it starts, whether that is certain, and where it was read from. */
let rowStart: usize = 0
let isStartKnown: bool = false
let rowEnd: usize = 0

export function startNumbers(): void {
  rowEnd = 0
}

/** Whether the row of digits that ends before `end` is glued to a word. */
function isGlued(end: usize): bool {
  let start = end
  while (start != rowEnd && end - start < 256 && (isDigit(load<u8>(start - 1)) || isSeparator(load<u8>(start - 1)))) start--
  if (start != rowEnd) {
    rowStart = start
    isStartKnown = end - start < 256
  }
  rowEnd = end
  return !isStartKnown || isWord(load<u8>(rowStart - 1))
}

/** Whether the row that was asked about last may start with a phone number's extension: `x12`, `ext12`, `int12`. */
function isExtension(): bool {
  const letter = <u32>load<u8>(rowStart - 1) | 0x20
  return letter == 0x78 || letter == 0x74 || letter == 0x6e
}

/** How many digits stand right before `end`, up to `most`. */
export function digitsBefore(end: usize, most: usize): usize {
  let start = end
  while (end - start < most && isDigit(load<u8>(start - 1))) start--
  return end - start
}

/** Whether the dotted quad at `at`, with its first dot at `dot`, has no digits before or after it in its row. */
export function isWholeRow(at: usize, dot: usize): bool {
  let end = dot
  for (let dots = 0; dots < 4; ) {
    const code = <u32>load<u8>(end)
    if (code == 0x2e && isDigit(load<u8>(end + 1))) dots++
    else if (!isDigit(code)) break
    end++
  }
  return !isParted(end, 1) && !isParted(at - 1, -1)
}

/** Whether one to three separators and a digit stand from `at` on, forwards or backwards. */
export function isParted(at: usize, step: isize): bool {
  let next = at
  let gap = 0
  while (gap < 4 && isSeparator(load<u8>(next))) {
    next += step
    gap++
  }
  return isDigit(load<u8>(next))
}

/** `2024-05-06T1…`: a point in time, but for midnight. */
@inline
function isTimestamp(at: usize): bool {
  const isForm = <u32>((load<u64>(at, 4) & 0x00ff_0000_ff00_00ff) == 0x0054_0000_2d00_002d)
  return (isForm & <u32>((load<u64>(at, 11) & 0xff_ffff_ffff) != 0x30_303a_3030)) != 0
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
  // Before a day the name and a blank.
  if (isDigit(last)) return load<u8>(isDigit(load<u8>(at - 3)) ? at - 4 : at - 3) == 0x20
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
