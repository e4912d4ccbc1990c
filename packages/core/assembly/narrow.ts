// Texts beyond ASCII: one byte for each of their UTF-16 code units.
import { BYTES, INPUT } from './layout'

/** Bits of what a text has: characters that may be read as others, of ASCII, odd ones, and letters of ASCII in another case. */
const READABLE: u32 = 1
const IS_ODD: u32 = 2
const IS_FOLDED: u32 = 4
/** The bytes of the latter two, the highest. */
const ODD: u32 = 0xff
export const FOLDED: u32 = 0xfe

/**
 * Puts the `length` code units at `from` where lines are read: ASCII as it is, others by the table at BYTES, but `by` for
 * those that may be read as ASCII, unless it is 0. Answers what there is. Behind the units is room for 32 bytes more.
 */
export function narrow(from: usize, length: u32, by: u32): u32 {
  const zero = i64x2.splat(0)
  const beyond = i16x8.splat(<i16>0xff80)
  v128.store(from + 2 * <usize>length, zero)
  v128.store(from + 2 * <usize>length, zero, 16)
  let found: u32 = 0
  for (let i: usize = 0; i < <usize>length; i += 16) {
    const units = from + 2 * i
    const a = v128.load(units)
    const b = v128.load(units, 16)
    if (!v128.any_true(v128.and(v128.or(a, b), beyond))) v128.store(INPUT + i, i8x16.narrow_i16x8_u(a, b))
    else for (let k: usize = 0; k < 16; k++) {
      const unit = <u32>load<u16>(units + 2 * k)
      let byte = unit
      if (unit > 0x7f) {
        byte = <u32>load<u8>(BYTES + <usize>unit)
        if (byte < 0x80) {
          found |= READABLE
          if (by != 0) byte = by
        } else if (byte == ODD) found |= IS_ODD
        else if (byte == FOLDED) found |= IS_FOLDED
      }
      store<u8>(INPUT + i + k, byte)
    }
  }
  return found
}
