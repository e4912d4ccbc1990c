// The key table: what JavaScript has decided about each property name seen so far.
import { KEY_ENTRY, KEY_SLOTS, KEYS, LONG_NAMES, LONG_NAMES_SIZE } from './layout'

let used: u32 = 0
let longUsed: usize = 0

@inline
function low(at: usize, length: u32): u64 {
  const word = load<u64>(at)
  return length >= 8 ? word : word & ((<u64>1 << (length * 8)) - 1)
}

@inline
function high(at: usize, length: u32): u64 {
  if (length <= 8) return 0
  const word = load<u64>(at, 8)
  return length >= 16 ? word : word & ((<u64>1 << ((length - 8) * 8)) - 1)
}

@inline
function slotOf(a: u64, b: u64, length: u32): u32 {
  let hash = (a ^ <u64>length) * 0x9e3779b97f4a7c15
  hash = (hash ^ (hash >> 29) ^ b) * 0xc2b2ae3d27d4eb4f
  return <u32>(hash >> 40) & (<u32>KEY_SLOTS - 1)
}

function sameLong(entry: usize, at: usize, length: u32): bool {
  return memory.compare(load<u32>(entry, 28), at, length) == 0
}

/** The entry of the name of `length` bytes at `at`, or 0 when it is not known. */
@inline
export function findKey(at: usize, length: u32): usize {
  const a = low(at, length)
  const b = high(at, length)
  let slot = slotOf(a, b, length)
  while (true) {
    const entry = KEYS + <usize>slot * KEY_ENTRY
    const known = load<u32>(entry, 16)
    if (known == 0) return 0
    if (known == length + 1 && load<u64>(entry) == a && load<u64>(entry, 8) == b && (length <= 16 || sameLong(entry, at, length))) return entry
    slot = (slot + 1) & (<u32>KEY_SLOTS - 1)
  }
}

/** Adds a name with its flags and id; false when the table is full, which JavaScript answers by deciding anew each time. */
export function addKey(at: usize, length: u32, flags: u32, id: u32): bool {
  if (used >= <u32>KEY_SLOTS / 2) return false
  let copy: usize = 0
  if (length > 16) {
    if (longUsed + length > LONG_NAMES_SIZE) return false
    copy = LONG_NAMES + longUsed
    longUsed += length
    memory.copy(copy, at, length)
  }
  const a = low(at, length)
  const b = high(at, length)
  let slot = slotOf(a, b, length)
  while (load<u32>(KEYS + <usize>slot * KEY_ENTRY, 16) != 0) slot = (slot + 1) & (<u32>KEY_SLOTS - 1)
  const entry = KEYS + <usize>slot * KEY_ENTRY
  store<u64>(entry, a)
  store<u64>(entry, b, 8)
  store<u32>(entry, length + 1, 16)
  store<u32>(entry, flags, 20)
  store<u32>(entry, id, 24)
  store<u32>(entry, <u32>copy, 28)
  used++
  return true
}
