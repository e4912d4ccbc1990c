// IPv6 addresses in hexadecimal groups, and the network part of them; src/mask/ip-prefix.ts says what is right.
import { areDigits, isHex } from './bits'
import { write } from './output'

const COLON: u32 = 0x3a

/** Eight groups of four digits, and seven colons. */
const MAX_LENGTH: usize = 39

/** For how many groups the `::` of the address that was read last stands. */
let zeros: u32 = 0

/** The end of the address at `start` (RFC 4291 section 2.2), which begins with a digit and has no dotted quad; 0 when there is none. */
export function ipv6End(start: usize): usize {
  let digits = digitsAt(start)
  let colons = colonsAt(start)
  if ((digits | colons) == 0xffff) {
    digits |= (digitsAt(start + 16) << 16) | (digitsAt(start + 32) << 32)
    colons |= (colonsAt(start + 16) << 16) | (colonsAt(start + 32) << 32)
  }
  let length = <usize>ctz(~(digits | colons))
  // A single colon at its end belongs to what comes behind.
  if (load<u8>(start + length - 1) == COLON && load<u8>(start + length - 2) != COLON) length--
  if (length > MAX_LENGTH || length == 0) return 0
  const whole = (<u64>1 << length) - 1
  digits &= whole
  colons &= whole
  const gap = colons & (colons >> 1)
  const four = digits & (digits >> 1) & (digits >> 2) & (digits >> 3)
  const groups = <u32>popcnt(digits & ~(digits << 1))
  if ((digits & 1) == 0 || (gap & (gap - 1)) != 0 || (four & (digits >> 4)) != 0) return 0
  if (gap == 0 ? groups != 8 : groups > 7) return 0
  zeros = 8 - groups
  return start + length
}

/** Which of the 16 bytes at `at` are hexadecimal digits, and which are colons. */
@inline
function digitsAt(at: usize): u64 {
  const bytes = v128.load(at)
  const areLetters = i8x16.lt_u(i8x16.sub(v128.or(bytes, i8x16.splat(0x20)), i8x16.splat(0x61)), i8x16.splat(6))
  return <u64>i8x16.bitmask(v128.or(areDigits(bytes), areLetters))
}

@inline
function colonsAt(at: usize): u64 {
  return <u64>i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(<i8>COLON)))
}

/** Writes `2001:db8:85a3::*` for the address at `start` that was read last. */
export function writePrefix(start: usize): void {
  let at = start
  let left: u32 = 0
  for (let i = 0; i < 3; i++) {
    if (i > 0) write(COLON, 1)
    if (left == 0 && load<u8>(at) == COLON) {
      left = zeros
      at++
    }
    if (left > 0) {
      left--
      write(0x30, 1)
    } else at = writeGroup(at)
  }
  write(0x2a3a3a, 3)
}

/** Writes the group at `at` in small letters and without leading zeros; returns what comes behind its colon. */
function writeGroup(at: usize): usize {
  let start = at
  while (load<u8>(start) == 0x30 && isHex(load<u8>(start + 1))) start++
  let end = start + 1
  while (isHex(load<u8>(end))) end++
  write(load<u32>(start) | 0x20202020, end - start)
  return end + 1
}
