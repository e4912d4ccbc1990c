// Lines in which texts stand between quotes as they are.
import { INPUT } from './layout'

/** Whether a line of ASCII has just so many quotes, and nothing in it that JSON escapes. */
export function hasQuotes(length: u32, quotes: u32): bool {
  const end = INPUT + <usize>length
  const blanks = i8x16.splat(0x20)
  v128.store(end, blanks)
  let escaped = i64x2.splat(0)
  let count: u32 = 0
  for (let at = INPUT; at < end; at += 16) {
    const bytes = v128.load(at)
    count += popcnt(<u32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(0x22))))
    escaped = v128.or(escaped, v128.or(i8x16.eq(bytes, i8x16.splat(0x5c)), i8x16.lt_u(bytes, blanks)))
  }
  return count == quotes && !v128.any_true(escaped)
}
