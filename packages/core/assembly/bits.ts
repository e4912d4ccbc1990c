// Bit masks of 64 bytes: bit i stands for byte i of the block.

@inline
export function mask64(a: v128, b: v128, c: v128, d: v128): u64 {
  return (
    <u64>i8x16.bitmask(a) | (<u64>i8x16.bitmask(b) << 16) | (<u64>i8x16.bitmask(c) << 32) | (<u64>i8x16.bitmask(d) << 48)
  )
}

/** Bytes equal to `x`. */
@inline
export function equal(a: v128, b: v128, c: v128, d: v128, x: v128): u64 {
  return mask64(i8x16.eq(a, x), i8x16.eq(b, x), i8x16.eq(c, x), i8x16.eq(d, x))
}

/** Bytes from `low` on, `count` of them. */
@inline
export function between(a: v128, b: v128, c: v128, d: v128, low: v128, count: v128): u64 {
  return mask64(
    i8x16.lt_u(i8x16.sub(a, low), count),
    i8x16.lt_u(i8x16.sub(b, low), count),
    i8x16.lt_u(i8x16.sub(c, low), count),
    i8x16.lt_u(i8x16.sub(d, low), count),
  )
}

/** Each bit becomes the parity of itself and all below: the inside of strings from the quotes. */
@inline
export function prefixXor(x: u64): u64 {
  x ^= x << 1
  x ^= x << 2
  x ^= x << 4
  x ^= x << 8
  x ^= x << 16
  x ^= x << 32
  return x
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
