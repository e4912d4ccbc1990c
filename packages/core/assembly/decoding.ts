// Texts with their usual escapes resolved.
import { isDigit } from './bits'
import { INPUT } from './layout'

const PERCENT: u32 = 0x25
const AMPERSAND: u32 = 0x26
const PLUS: u32 = 0x2b
const BACKSLASH: u32 = 0x5c
const SEMICOLON: u32 = 0x3b
/** The last character of a reference is at most so far behind its first. */
const LONGEST_REFERENCE: usize = 9
/** Bytes of what is noted of a run. */
const RUN: usize = 8
/** No escape, and what may be one that is none of the usual. */
const NONE: i32 = -1
const OTHER: i32 = -2

/**
 * Resolves the usual escapes (`\n`, `%40`) of the `length` characters of ASCII that have been loaded, the first of them at
 * `first`, and puts the result at `output`, behind which is room for 16 bytes more. Notes at `runs`, two u32 each, from which
 * offset of the result on it is what stands from which offset of the text on. Answers how many those are; 0 when there may be
 * other escapes.
 */
export function decode(length: u32, first: u32, output: usize, runs: usize): u32 {
  const stop = INPUT + <usize>length
  v128.store(stop, i64x2.splat(0))
  memory.copy(output, INPUT, <usize>first)
  let at = INPUT + <usize>first
  let to = output + <usize>first
  store<u64>(runs, 0)
  let run = runs + RUN
  while (at < stop) {
    const bytes = v128.load(at)
    v128.store(to, bytes)
    let starts = startsIn(bytes, v128.load(at, 1))
    let size: usize = 16
    let copied: usize = 16
    while (starts != 0) {
      const before = <usize>ctz(starts)
      const by = unitAt(at + before)
      if (by == OTHER) return 0
      if (by != NONE) {
        store<u8>(to + before, by)
        copied = before + 1
        size = before + (load<u8>(at + before) == PERCENT ? 3 : 2)
        store<u32>(run, <u32>(to + copied - output))
        store<u32>(run, <u32>(at + size - INPUT), 4)
        run += RUN
        break
      }
      starts &= starts - 1
    }
    at += size
    to += copied
  }
  return <u32>((run - runs) / RUN)
}

/** Which of sixteen bytes escapes may start with, with the `next` behind each. */
@inline
function startsIn(bytes: v128, next: v128): u32 {
  // None starts with a backslash before another.
  const isDoubled = i8x16.eq(next, i8x16.splat(<i8>BACKSLASH))
  const slash = v128.andnot(i8x16.eq(bytes, i8x16.splat(<i8>BACKSLASH)), isDoubled)
  const percent = i8x16.eq(bytes, i8x16.splat(<i8>PERCENT))
  const ampersand = i8x16.eq(bytes, i8x16.splat(<i8>AMPERSAND))
  const plus = i8x16.eq(bytes, i8x16.splat(<i8>PLUS))
  return <u32>i8x16.bitmask(v128.or(v128.or(slash, percent), v128.or(ampersand, plus)))
}

/** What the escape at `p` stands for. */
@inline
function unitAt(p: usize): i32 {
  const code = <u32>load<u8>(p)
  const next = <u32>load<u8>(p, 1)
  if (code == BACKSLASH) {
    if (next == 0x22 || next == 0x27 || next == 0x2f) return next
    if (next == 0x6e) return 0x0a
    if (next == 0x72) return 0x0d
    if (next == 0x74) return 0x09
    return next == 0x75 || next == 0x78 ? OTHER : NONE
  }
  if (code == PERCENT) {
    if (next == 0x75) return OTHER
    const high = hexValue(next)
    const low = hexValue(<u32>load<u8>(p, 2))
    return (high | low) < 0 ? NONE : (high << 4) | low
  }
  if (code == PLUS) return isDigit(<u32>load<u8>(p - 1)) && isDigit(next) ? OTHER : NONE
  return (next == 0x23 || next - 0x61 < 26) && hasSemicolon(p) ? OTHER : NONE
}

function hasSemicolon(p: usize): bool {
  for (let i: usize = 3; i <= LONGEST_REFERENCE; i++) if (load<u8>(p + i) == SEMICOLON) return true
  return false
}

/** What a hexadecimal digit says; -1 when it is none. */
@inline
function hexValue(code: u32): i32 {
  if (isDigit(code)) return code - 0x30
  const letter = (code | 0x20) - 0x61
  return letter < 6 ? letter + 10 : -1
}
