/**
 * The masks that need no more than a value's bytes; those of JavaScript are in src/mask/masks.ts, and say what is right.
 * Values are printable ASCII without quotes and backslashes. Where a mask would have to look twice, JavaScript does.
 */
import { isDigit, isLetter } from './bits'
import { quadEnd } from './exact'
import { ipv6End, writePrefix } from './ip-prefix'
import { keepUntil, skipTo, write, writeStars } from './output'

/** Their numbers; 0 are all others. */
export const FULL: u32 = 1
const EMAIL: u32 = 2
const LAST4: u32 = 3
const IP: u32 = 4

/** What became of a value. */
const UNABLE: u32 = 0
export const SAME: u32 = 1
export const MASKED: u32 = 2

const STAR: u32 = 0x2a

/** Writes the line up to the value from `start` to `end`, and it masked; whether it is an IPv4 address may be known. */
export function maskValue(mask: u32, start: usize, end: usize, isAddress: bool): u32 {
  if (mask == FULL) return isFull(start, end) ? SAME : maskFull(start, end)
  // What a mask has left of a value, mostly.
  if (load<u8>(start) == STAR) return UNABLE
  if (mask == EMAIL) return maskEmail(start, end)
  if (mask == LAST4) return maskLast4(start, end)
  return mask == IP ? maskIp(start, end, isAddress) : UNABLE
}

@inline
function isFull(start: usize, end: usize): bool {
  return end - start == 5 && load<u32>(start) == 0x2a2a2a2a && load<u8>(start, 4) == STAR
}

function maskFull(start: usize, end: usize): u32 {
  keepUntil(start)
  writeStars()
  skipTo(end)
  return MASKED
}

/** `j***@example.com` */
function maskEmail(start: usize, end: usize): u32 {
  let at: usize = 0
  for (let next = start; next < end; next += 16) {
    const bytes = v128.load(next)
    const there: u32 = end - next < 16 ? (1 << <u32>(end - next)) - 1 : 0xffff
    if ((<u32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(0x20))) & there) != 0) return maskFull(start, end)
    const ats = <u32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(0x40))) & there
    if (ats == 0) continue
    if (at != 0 || (ats & (ats - 1)) != 0) return UNABLE
    at = next + <usize>ctz(ats)
  }
  if (at <= start || at + 1 == end || load<u8>(at + 1) == 0x5b) return maskFull(start, end)
  if (at - start == 4 && load<u32>(start) >> 8 == 0x2a2a2a) return SAME
  keepUntil(start + 1)
  write(0x2a2a2a, 3)
  skipTo(at)
  return MASKED
}

/** `****1111` */
function maskLast4(start: usize, end: usize): u32 {
  let last: u32 = 0
  let count: u32 = 0
  for (let i = end - 1; i >= start && count < 8; i--) {
    const code = <u32>load<u8>(i)
    if (!isDigit(code) && !isLetter(code)) continue
    if (count++ < 4) last = (last << 8) | code
  }
  if (count < 8) return maskFull(start, end)
  keepUntil(start)
  write(0x2a2a2a2a | (<u64>last << 32), 8)
  skipTo(end)
  return MASKED
}

/** `203.0.113.*`, `2001:db8:85a3::*` */
function maskIp(start: usize, end: usize, isAddress: bool): u32 {
  if (!isAddress && quadEnd(start) != end) {
    if (ipv6End(start) != end) return UNABLE
    keepUntil(start)
    writePrefix(start)
    skipTo(end)
    return MASKED
  }
  let last = end
  while (load<u8>(last - 1) != 0x2e) last--
  keepUntil(last)
  write(STAR, 1)
  skipTo(end)
  return MASKED
}
