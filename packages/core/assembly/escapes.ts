// Backslashes in strings.
import { escapeCodes } from './bits'
import { ESCAPES, MAX_ESCAPES } from './layout'

/** Whether the last backslash escapes the next block's first byte, as 0 or 1. */
export let escapedFirst: u64 = 0
/** How many escapes of the line have been overwritten, and are noted up to the most of them. */
let overwritten: usize = 0

export function startEscapes(): void {
  escapedFirst = 0
  overwritten = 0
}

/** The bytes behind backslashes that escape. */
export function escapedBytes(backslash: u64): u64 {
  const codes = escapeCodes(backslash & ~escapedFirst)
  const escaped = codes ^ (backslash | escapedFirst)
  escapedFirst = (codes & backslash) >> 63
  return escaped
}

/**
 * Overwrites the usual escapes (`\n`, `\r`, `\t`, `\"`) of the block at `p` with control characters, each with its own,
 * so that nobody takes their letters for text; returns the others, and what is a quote.
 */
export function withoutEscapes(p: usize, escaped: u64): u64 {
  let odd: u64 = 0
  let rest = escaped
  while (rest != 0) {
    const position = p + <usize>ctz(rest)
    const byte = <u32>load<u8>(position)
    if (byte == 0x6e || byte == 0x72 || byte == 0x74 || byte == 0x22) {
      store<u8>(position, byte & 0x1f)
      store<u8>(position - 1, 0x1c)
      if (overwritten < MAX_ESCAPES) store<u32>(ESCAPES + overwritten * 4, <u32>position)
      overwritten++
      if (byte == 0x22) odd |= rest & (0 - rest)
    } else odd |= rest & (0 - rest)
    rest &= rest - 1
  }
  return odd
}

/** Puts back what has been overwritten; false when there was too much of it. */
export function restoreEscapes(): bool {
  if (overwritten > MAX_ESCAPES) return false
  for (let i: usize = 0; i < overwritten; i++) {
    const position = <usize>load<u32>(ESCAPES + i * 4)
    const byte = <u32>load<u8>(position)
    store<u8>(position, byte == 0x02 ? 0x22 : byte | 0x60)
    store<u8>(position - 1, 0x5c)
  }
  overwritten = 0
  return true
}

/** Where the text that starts at `from` ends: at its quote, or at `stop`. */
export function textEnd(from: usize, stop: usize): usize {
  // Whether the next byte is escaped.
  let first: u64 = 0
  for (let next = from; next < stop; next += 16) {
    const bytes = v128.load(next)
    const backslash = <u64>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(0x5c)))
    let quotes = <u64>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(0x22)))
    if ((backslash | first) != 0) {
      const escaped = escapeCodes(backslash & ~first) ^ (backslash | first)
      quotes &= ~escaped
      first = (escaped >> 16) & 1
    }
    if (quotes != 0) return min(next + <usize>ctz(quotes), stop)
  }
  return stop
}
