// Values that custom detectors are to look at: all of them, or those with the core of a pattern in them, which is up to
// eight characters in a row, each out of a few.
import { mask64 } from './bits'
import { openingOf } from './events'
import { addValue } from './found'
import { BLOCK, CORE_ENTRY, CORE_TABLES, CORES, MAX_CORES, OPENING_OF } from './layout'

const LENGTH: usize = 8 * 16
const HEAD: usize = LENGTH + 1

let count: u32 = 0
/** Whether there are custom detectors, and whether they see every string. */
export let hasCustom: bool = false
let seesAll: bool = false
/** The string that was told last. */
let told: usize = 0

export function configureCustom(all: bool): void {
  hasCustom = true
  seesAll = all
}

export function startCores(): void {
  told = 0
}

@inline
function entryOf(core: u32): usize {
  return CORES + CORE_TABLES + <usize>core * CORE_ENTRY
}

/** Notes a character that may stand at `position` of the core that is added next. */
export function addCoreChar(position: u32, code: u32): void {
  const byte = entryOf(count) + <usize>(position * 16 + (code >> 3))
  store<u8>(byte, <u32>load<u8>(byte) | (1 << (code & 7)))
}

/** Adds a core of `length` characters, of which three from `head` on are looked at first; false when there is no room. */
export function addCore(length: u32, head: u32): bool {
  if (count == <u32>MAX_CORES) return false
  const bucket: u32 = 1 << (count & 7)
  for (let i: u32 = 0; i < 3; i++) {
    const table = CORES + <usize>(i * 32)
    for (let code: u32 = 0; code < 256; code++) {
      if (head + i < length && (code > 127 || !isIn(entryOf(count), head + i, code))) continue
      const low = table + <usize>(code & 15)
      const high = table + 16 + <usize>(code >> 4)
      store<u8>(low, <u32>load<u8>(low) | bucket)
      store<u8>(high, <u32>load<u8>(high) | bucket)
    }
  }
  store<u8>(entryOf(count), length, LENGTH)
  store<u8>(entryOf(count), head, HEAD)
  count++
  return true
}

@inline
function isIn(entry: usize, position: u32, code: u32): bool {
  return ((<u32>load<u8>(entry + <usize>(position * 16 + (code >> 3))) >> (code & 7)) & 1) != 0
}

/** In each byte the buckets whose cores may have their head there. */
@inline
function bucketsAt(at: usize): v128 {
  const nibble = i8x16.splat(0x0f)
  const a = v128.load(at)
  const b = v128.load(at, 1)
  const c = v128.load(at, 2)
  return v128.and(
    v128.and(
      v128.and(i8x16.swizzle(v128.load(CORES), v128.and(a, nibble)), i8x16.swizzle(v128.load(CORES, 16), i8x16.shr_u(a, 4))),
      v128.and(i8x16.swizzle(v128.load(CORES, 32), v128.and(b, nibble)), i8x16.swizzle(v128.load(CORES, 48), i8x16.shr_u(b, 4))),
    ),
    v128.and(i8x16.swizzle(v128.load(CORES, 64), v128.and(c, nibble)), i8x16.swizzle(v128.load(CORES, 80), i8x16.shr_u(c, 4))),
  )
}

/** Whether a core has its head at `position`. */
function hasCore(position: usize): bool {
  const buckets = <u32>i8x16.extract_lane_u(bucketsAt(position), 0)
  for (let core: u32 = 0; core < count; core++) {
    if (((buckets >> (core & 7)) & 1) == 0) continue
    const entry = entryOf(core)
    const first = position - <usize>load<u8>(entry, HEAD)
    const length = <u32>load<u8>(entry, LENGTH)
    let i: u32 = 0
    for (; i < length; i++) {
      const code = <u32>load<u8>(first + <usize>i)
      if (code > 127 || !isIn(entry, i, code)) break
    }
    if (i == length) return true
  }
  return false
}

/** The strings of one block, noted at `block`, that custom detectors have to see. */
export function searchCores(block: usize, start: usize, content: u64): void {
  const opening = load<u64>(block, OPENING_OF)
  if (seesAll) {
    addValue(((opening << 1) | (load<u64>(block - BLOCK, OPENING_OF) >> 63)) & content)
    return
  }
  if (count == 0) return
  const zero = i64x2.splat(0)
  const none = mask64(
    i8x16.eq(bucketsAt(start), zero),
    i8x16.eq(bucketsAt(start + 16), zero),
    i8x16.eq(bucketsAt(start + 32), zero),
    i8x16.eq(bucketsAt(start + 48), zero),
  )
  let rest = ~none & content
  while (rest != 0) {
    const bit = rest & (0 - rest)
    rest ^= bit
    const position = start + <usize>ctz(bit)
    const string = openingOf(block, start, position)
    if (string != told) {
      if (!hasCore(position)) continue
      told = string
      addValue(bit)
    }
    // One is enough: on with the next string.
    const next = opening & ~((bit << 1) - 1)
    rest &= next == 0 ? 0 : ~((next & (0 - next)) - 1)
  }
}
