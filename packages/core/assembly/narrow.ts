// Texts beyond ASCII: one byte for each of their UTF-16 code units, and the way back.
import { BYTES, CHANGE, INPUT } from './layout'

/** Bits of what a text has: characters that may be read as others, of ASCII, odd ones, letters of ASCII in another case, any beyond ASCII. */
const READABLE: u32 = 1
const IS_ODD: u32 = 2
const IS_FOLDED: u32 = 4
const IS_BEYOND: u32 = 8
/** The bytes of odd ones and of such letters, the highest. */
const ODD: u32 = 0xff
export const FOLDED: u32 = 0xfe

/**
 * Puts the `length` code units at `from` where lines are read: ASCII as it is, others by the table at BYTES, but `by` for
 * those that may be read as ASCII, unless it is 0. Answers what there is. Behind the units is room for 32 bytes more.
 */
export function narrow(from: usize, length: u32, by: u32): u32 {
  const zero = i64x2.splat(0)
  const last = i16x8.splat(0x7f)
  v128.store(from + 2 * <usize>length, zero)
  v128.store(from + 2 * <usize>length, zero, 16)
  let odd = zero
  let folded = zero
  let readable = zero
  let isBeyond: u32 = 0
  for (let i: usize = 0; i < <usize>length; i += 16) {
    const units = from + 2 * i
    const a = v128.load(units)
    const b = v128.load(units, 16)
    const beyond = i8x16.narrow_i16x8_s(i16x8.gt_u(a, last), i16x8.gt_u(b, last))
    if (!v128.any_true(beyond)) {
      v128.store(INPUT + i, i8x16.narrow_i16x8_u(a, b))
      continue
    }
    const bytes = i64x2.replace_lane(i64x2.splat(eightBytes(units)), 1, eightBytes(units + 16))
    const others = v128.and(beyond, i8x16.ge_s(bytes, zero))
    isBeyond = IS_BEYOND
    odd = v128.or(odd, i8x16.eq(bytes, i8x16.splat(<i8>ODD)))
    folded = v128.or(folded, i8x16.eq(bytes, i8x16.splat(<i8>FOLDED)))
    readable = v128.or(readable, others)
    v128.store(INPUT + i, by == 0 ? bytes : v128.bitselect(i8x16.splat(<i8>by), bytes, others))
  }
  return isBeyond | (v128.any_true(odd) ? IS_ODD : 0) | (v128.any_true(folded) ? IS_FOLDED : 0) | (v128.any_true(readable) ? READABLE : 0)
}

/** What stands for the eight units at `units`. */
@inline
function eightBytes(units: usize): u64 {
  return fourBytes(units) | (fourBytes(units + 8) << 32)
}

@inline
function fourBytes(units: usize): u64 {
  return byteOf(units) | (byteOf(units + 2) << 8) | (byteOf(units + 4) << 16) | (byteOf(units + 6) << 24)
}

@inline
function byteOf(unit: usize): u64 {
  return load<u8>(BYTES + <usize>load<u16>(unit))
}

/**
 * Puts the masked line at `masked` together anew in code units, at `wide`: what is replaced in it, as noted from `changes` up to
 * `stop`, is ASCII, and all else comes from the `length` units at `from`. Behind both is room for 16 bytes more.
 */
export function widen(masked: usize, changes: usize, stop: usize, from: usize, length: u32, wide: usize): void {
  let out = wide
  let next = from
  for (let change = changes; change < stop; change += CHANGE) {
    out = copyUnits(next, from + 2 * <usize>load<u32>(change), out)
    next = from + 2 * <usize>load<u32>(change, 4)
    out = widenBytes(masked + <usize>load<u32>(change, 8), masked + <usize>load<u32>(change, 12), out)
  }
  copyUnits(next, from + 2 * <usize>length, out)
}

/** Writes the bytes from `start` to `end` as units; as `copyUnits`. */
@inline
function widenBytes(start: usize, end: usize, to: usize): usize {
  for (let at = start, out = to; at < end; at += 8, out += 16) v128.store(out, v128.load8x8_u(at))
  return to + 2 * (end - start)
}

/** Copies what stands from `start` to `end`, 16 bytes at a time: what is written beyond is written over. Returns where it ends. */
@inline
function copyUnits(start: usize, end: usize, to: usize): usize {
  for (let at = start, out = to; at < end; at += 16, out += 16) v128.store(out, v128.load(at))
  return to + (end - start)
}
