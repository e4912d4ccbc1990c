// Bit masks of 64 bytes: bit i stands for byte i of the block.

/** The top bits of 64 bytes. */
@inline
export function mask64(a: v128, b: v128, c: v128, d: v128): u64 {
  const low = <u32>i8x16.bitmask(a) | (<u32>i8x16.bitmask(b) << 16)
  const high = <u32>i8x16.bitmask(c) | (<u32>i8x16.bitmask(d) << 16)
  return <u64>low | (<u64>high << 32)
}

/** One class bit of 64 bytes; `up` moves it to the top of its byte. */
@inline
export function classMask(a: v128, b: v128, c: v128, d: v128, up: i32): u64 {
  return mask64(i64x2.shl(a, up), i64x2.shl(b, up), i64x2.shl(c, up), i64x2.shl(d, up))
}

/** Bytes that are in none of the classes. */
@inline
export function noneOf(a: v128, b: v128, c: v128, d: v128, classes: v128): u64 {
  const zero = i64x2.splat(0)
  return mask64(
    i8x16.eq(v128.and(a, classes), zero),
    i8x16.eq(v128.and(b, classes), zero),
    i8x16.eq(v128.and(c, classes), zero),
    i8x16.eq(v128.and(d, classes), zero),
  )
}

/** Each bit becomes the parity of itself and all below: the inside of strings from the quotes. */
@inline
export function prefixXor(bits: u64): u64 {
  let x = bits
  x ^= x << 1
  x ^= x << 2
  x ^= x << 4
  x ^= x << 8
  x ^= x << 16
  x ^= x << 32
  return x
}

/** The bytes of the block at `p` that are not between `from` and `to`. */
@inline
export function outside64(p: usize, from: usize, to: usize): u64 {
  const before = from < p + 64 ? ((<u64>1) << <u64>(from - p)) - 1 : ~(<u64>0)
  return to < p + 64 ? before | ~(((<u64>1) << <u64>(to - p)) - 1) : before
}

/** What is noted from `position` on, a bit for each byte: at least 57 of them. */
@inline
export function bitsAt(block: usize, bit: usize): u64 {
  return load<u64>(block + (bit >> 3)) >> (bit & 7)
}

/** The bytes of the block at `p` that are `code`. */
@inline
export function bytesThatAre(code: i8, p: usize): u64 {
  const all = i8x16.splat(code)
  return mask64(i8x16.eq(v128.load(p), all), i8x16.eq(v128.load(p, 16), all), i8x16.eq(v128.load(p, 32), all), i8x16.eq(v128.load(p, 48), all))
}

/** Sets one bit of a table. */
export function setBit(table: usize, bit: u32): void {
  const place = table + <usize>(bit >> 3)
  store<u8>(place, <u32>load<u8>(place) | (1 << (bit & 7)))
}

@inline
export function isDigit(code: u32): bool {
  return code - 0x30 < 10
}

@inline
export function isLetter(code: u32): bool {
  return (code | 0x20) - 0x61 < 26
}

/** Letter, digit or `_`. */
@inline
export function isWord(code: u32): bool {
  return isLetter(code) || isDigit(code) || code == 0x5f
}

@inline
export function isHex(code: u32): bool {
  return isDigit(code) || (code | 0x20) - 0x61 < 6
}

/** Which of sixteen bytes are digits. */
@inline
export function areDigits(bytes: v128): v128 {
  return i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x30)), i8x16.splat(10))
}

/** Which of them are letters. */
@inline
export function areLetters(bytes: v128): v128 {
  return i8x16.lt_u(i8x16.sub(v128.or(bytes, i8x16.splat(0x20)), i8x16.splat(0x61)), i8x16.splat(26))
}

const ODD: u64 = 0xaaaaaaaaaaaaaaaa

/**
 * Of backslashes, the first of which is not escaped itself, those that escape and what the last of them in a row escapes:
 * what remains when the backslashes that are escaped, and only they, are taken out.
 */
@inline
export function escapeCodes(backslash: u64): u64 {
  return (((backslash << 1) | ODD) - backslash) ^ ODD
}
