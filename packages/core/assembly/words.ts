// Long words: addresses of cryptocurrencies, and random-looking values behind a label.
import { areDigits, isDigit, isLetter, isWord } from './bits'
import { isLabel } from './names'
import { textOnly } from './structure'

/** Whether it is a letter, digit, `_`, `-` or `.`. */
@inline
export function isRun(code: u32): bool {
  return isWord(code) || code == 0x2d || code == 0x2e
}

/** How many of those stand from `at` on, up to `most`. */
export function runLength(at: usize, most: usize): usize {
  return lengthOf(at, most, 0x2d, 0x2e)
}

/** The same of letters, digits, `_` and the two characters given. */
export function lengthOf(at: usize, most: usize, one: u8, other: u8): usize {
  const ones = i8x16.splat(one)
  const others = i8x16.splat(other)
  let length: usize = 0
  while (length < most) {
    const bytes = v128.load(at + length)
    const letters = i8x16.lt_u(i8x16.sub(v128.or(bytes, i8x16.splat(0x20)), i8x16.splat(0x61)), i8x16.splat(26))
    const digits = areDigits(bytes)
    const marks = v128.or(i8x16.eq(bytes, i8x16.splat(0x5f)), v128.or(i8x16.eq(bytes, ones), i8x16.eq(bytes, others)))
    const length16 = <usize>ctz(~i8x16.bitmask(v128.or(v128.or(letters, digits), marks)))
    length += length16
    if (length16 < 16) break
  }
  return length < most ? length : most
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
  if (!v128.any_true(v128.or(capitals(v128.load(at)), capitals(v128.load(at, 10))))) return false
  for (let next = at; next - at < 26; next++) {
    const code = <u32>load<u8>(next)
    if (!isLetter(code) && (!isDigit(code) || code == 0x30)) return false
  }
  return true
}

@inline
function capitals(bytes: v128): v128 {
  return i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x41)), i8x16.splat(26))
}

/** Whether the run of letters and digits at `at` has at least sixteen of them, two of them digits, and a label before it. */
export function isLabelled(at: usize): bool {
  let before = at - 1
  // The string starts with it.
  if (!textOnly && load<u8>(before) == 0x22) return false
  while (at - before < 9 && isLabelEnd(load<u8>(before))) before--
  if (before == at - 1 || !isLabel(before + 1)) return false
  let digits = 0
  let next = at
  while (next - at < 128) {
    const code = <u32>load<u8>(next)
    if (isDigit(code)) {
      if (++digits > 1 && next - at > 14) return true
    } else if (!isLetter(code)) break
    next++
  }
  return digits > 1 && next - at > 15
}

/** What may stand between a label and its value: blanks, `-` `:` `=` `.`, quotes, and control characters for escapes. */
@inline
function isLabelEnd(code: u32): bool {
  return code <= 0x20 || code == 0x2d || code == 0x3a || code == 0x3d || code == 0x2e || code == 0x22 || code == 0x27
}
