// The key table: what JavaScript has decided about each property name seen so far.
import { KEY_ENTRY, KEY_SLOTS, KEYS, LONG_NAMES, LONG_NAMES_SIZE, PREFIXES, SETTLED, SETTLED_SLOTS } from './layout'

let used: u32 = 0
let longUsed: usize = 0

@inline
function slotOf(a: u64, b: u64, length: u32): u32 {
  let hash = (a ^ <u64>length) * 0x9e3779b97f4a7c15 + b
  hash = (hash ^ (hash >> 29)) * 0xc2b2ae3d27d4eb4f
  return <u32>(hash >> 40) & (<u32>KEY_SLOTS - 1)
}

function sameLong(entry: usize, at: usize, length: u32): bool {
  return memory.compare(load<u32>(entry, 28), at, length) == 0
}

/** The entry of the name of `length` bytes at `at`, or 0 when it is not known. */
@inline
export function findKey(at: usize, length: u32): usize {
  const kept: usize = length < 16 ? length : 16
  const name = v128.and(v128.load(at), v128.load(PREFIXES + kept * 16))
  let slot = slotOf(i64x2.extract_lane(name, 0), i64x2.extract_lane(name, 1), length)
  while (true) {
    const entry = KEYS + <usize>slot * KEY_ENTRY
    const known = load<u32>(entry, 16)
    if (known == 0) return 0
    if (known == length + 1 && i8x16.all_true(i8x16.eq(name, v128.load(entry))) && (length <= 16 || sameLong(entry, at, length))) return entry
    slot = (slot + 1) & (<u32>KEY_SLOTS - 1)
  }
}

/** Adds a name with its flags and id; false when the table is full, which JavaScript answers by deciding anew each time. */
export function addKey(at: usize, length: u32, flags: u32, id: u32): bool {
  if (used >= <u32>KEY_SLOTS / 4) return false
  let copy: usize = 0
  if (length > 16) {
    if (longUsed + length > LONG_NAMES_SIZE) return false
    copy = LONG_NAMES + longUsed
    longUsed += length
    memory.copy(copy, at, length)
  }
  const kept: usize = length < 16 ? length : 16
  const name = v128.and(v128.load(at), v128.load(PREFIXES + kept * 16))
  let slot = slotOf(i64x2.extract_lane(name, 0), i64x2.extract_lane(name, 1), length)
  while (load<u32>(KEYS + <usize>slot * KEY_ENTRY, 16) != 0) slot = (slot + 1) & (<u32>KEY_SLOTS - 1)
  const entry = KEYS + <usize>slot * KEY_ENTRY
  v128.store(entry, name)
  store<u32>(entry, length + 1, 16)
  store<u32>(entry, flags, 20)
  store<u32>(entry, id, 24)
  store<u32>(entry, <u32>copy, 28)
  used++
  return true
}

/** Forgets every name. */
export function clearKeys(): void {
  memory.fill(KEYS, 0, KEY_ENTRY * KEY_SLOTS)
  memory.fill(SETTLED, 0, SETTLED_SLOTS * 4)
  used = 0
  longUsed = 0
}
