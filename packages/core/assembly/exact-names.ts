/**
 * What is assigned in text to a name that certainly says that it is a secret, told whole if it is a plain word with digits:
 * `password=hunter22`, `token: a1b2c3`.
 */
import { areDigits, areLetters, isWord } from './bits'
import { tellFound } from './events'
import { EXACT_NAME, EXACT_NAME_SLOTS, EXACT_NAMES, PREFIXES } from './layout'
import { textOnly } from './structure'

/** The longest name, as many bytes as are looked up; and how long values are. */
const MAX_NAME: usize = 16
const MIN_VALUE: usize = 6
const MAX_VALUE: usize = 19

let hasNames: bool = false

/** The entry of a name: its bytes, then the number that its values are told with; 0 where there is none yet. */
function entryOf(name: v128): usize {
  const hash = (i64x2.extract_lane(name, 0) ^ (i64x2.extract_lane(name, 1) * 0x9e3779b97f4a7c15)) * 0xc2b2ae3d27d4eb4f
  let slot = <usize>(<u64>hash >> 40)
  while (true) {
    const entry = EXACT_NAMES + (slot & (EXACT_NAME_SLOTS - 1)) * EXACT_NAME
    if (load<u32>(entry, 16) == 0 || !v128.any_true(v128.xor(v128.load(entry), name))) return entry
    slot++
  }
}

/** Notes a name of at most sixteen bytes, as they stand in memory; there are no more than half as many as there is room for. */
export function addExactName(first: u64, second: u64, number: u32): void {
  const name = i64x2.replace_lane(i64x2.splat(first), 1, second)
  const entry = entryOf(name)
  v128.store(entry, name)
  store<u32>(entry, number, 16)
  hasNames = true
}

/** Tells of the value that the `=` or `:` at `at`, which has been told, assigns. */
export function tellAssigned(at: usize, opening: usize): void {
  if (!hasNames) return
  const isColon = load<u8>(at) == 0x3a
  if (isColon && load<u8>(at, 1) != 0x20) return
  const start = at + 1 + <usize>isColon
  const end = valueEnd(start)
  if (end == 0) return
  const first = nameStart(at)
  if (first == at || isNamePart(load<u8>(first - 1))) return
  if (first - 1 != opening && !mayComeBefore(load<u8>(first - 1), isColon)) return
  const number = load<u32>(entryOf(v128.and(v128.load(first), v128.load(PREFIXES + (at - first) * 16))), 16)
  if (number != 0) tellFound(start, end, opening, number)
}

/** The start of the name that ends before `at`, looked for no further back than the longest. */
@inline
function nameStart(at: usize): usize {
  const bytes = v128.load(at - MAX_NAME)
  const isJoint = v128.or(v128.or(i8x16.eq(bytes, i8x16.splat(0x5f)), i8x16.eq(bytes, i8x16.splat(0x2d))), v128.or(i8x16.eq(bytes, i8x16.splat(0x2e)), i8x16.eq(bytes, i8x16.splat(0x24))))
  const parts = <u32>i8x16.bitmask(v128.or(v128.or(areDigits(bytes), areLetters(bytes)), isJoint))
  return at - (<usize>clz(~(parts << 16)))
}

@inline
function isNamePart(code: u32): bool {
  return isWord(code) || code == 0x2d || code == 0x2e || code == 0x24
}

/** Whether a name that stands behind `code` is neither quoted, nor a part of a longer one, of a URL or of a resource's. */
function mayComeBefore(code: u32, isColon: bool): bool {
  if (code == 0x20 || code == 0x2c || isBreak(code)) return true
  if (isColon || code < 0x20 || code >= 0x80) return false
  return code != 0x22 && code != 0x26 && code != 0x27 && code != 0x3f && code != 0x5c && code != 0x60
}

/** `\n`, `\r` or `\t`, which have been overwritten where they were escapes. */
@inline
function isBreak(code: u32): bool {
  return textOnly ? code == 0x0a || code == 0x0d || code == 0x09 : code == 0x0e || code == 0x12 || code == 0x14
}

/**
 * The end of the value at `start`, or 0: letters and digits, both of them, with nothing behind that may belong to them. It is
 * neither a variable nor the like, for want of punctuation, nor `xxxxxxx1`, `0x12ab` or `getenv2`.
 */
function valueEnd(start: usize): usize {
  const a = v128.load(start)
  const b = v128.load(start, 16)
  const digits = <u32>i8x16.bitmask(areDigits(a)) | (<u32>i8x16.bitmask(areDigits(b)) << 16)
  const letters = <u32>i8x16.bitmask(areLetters(a)) | (<u32>i8x16.bitmask(areLetters(b)) << 16)
  const length = <usize>ctz(~(digits | letters))
  if (length < MIN_VALUE || length > MAX_VALUE) return 0
  const end = start + length
  const value: u32 = (1 << <u32>length) - 1
  const crosses = <u32>i8x16.bitmask(areCrosses(a)) | (<u32>i8x16.bitmask(areCrosses(b)) << 16)
  if ((letters & value) == 0 || (digits & value) == 0 || popcnt(crosses & value) > 4 || !isEnd(end)) return 0
  const head = load<u32>(start)
  if ((head & 0xdfff) == 0x5830 || head == 0x65746567) return 0
  return end
}

@inline
function areCrosses(bytes: v128): v128 {
  return i8x16.eq(v128.or(bytes, i8x16.splat(0x20)), i8x16.splat(0x78))
}

/** Whether a value ends at `end`, whatever comes behind. */
function isEnd(end: usize): bool {
  const code = <u32>load<u8>(end)
  if (code == 0x2c || code == 0x3b) return load<u8>(end, 1) == 0x20
  // In a string, what follows such an escape is one of the usual.
  return code == 0x20 || code == 0x22 || (textOnly ? code == 0 || isBreak(code) : code == 0x1c)
}
