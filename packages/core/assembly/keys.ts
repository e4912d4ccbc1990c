// The key table: what JavaScript has decided about each property name seen so far.
import { KEY_ENTRY, KEY_INDEX, KEY_SLOTS, KEYS, MAX_KEYS, LONG_NAMES, LONG_NAMES_SIZE, PREFIXES, SETTLED, SETTLED_SLOTS } from './layout'

/** Once so many names are remembered, others are only if they matter. */
const MANY: u32 = 1000

let used: u32 = 0
let longUsed: usize = 0
/** The entry found last: names mostly come in the same order, so each entry remembers the one that followed it. */
let last: usize = KEYS

@inline
function slotOf(a: u64, b: u64, length: u32): u32 {
  let hash = (a ^ <u64>length) * 0x9e3779b97f4a7c15 + b
  hash = (hash ^ (hash >> 29)) * 0xc2b2ae3d27d4eb4f
  return <u32>(hash >> 40) & (<u32>KEY_SLOTS - 1)
}

@inline
function nameAt(at: usize, length: u32): v128 {
  const kept: usize = length < 16 ? length : 16
  return v128.and(v128.load(at), v128.load(PREFIXES + kept * 16))
}

@inline
function isEntry(entry: usize, name: v128, length: u32): bool {
  return load<u32>(entry, 16) == length + 1 && !v128.any_true(v128.xor(name, v128.load(entry)))
}

function sameLong(entry: usize, at: usize, length: u32): bool {
  return memory.compare(load<u32>(entry, 28), at, length) == 0
}

/** The entry of the name of `length` bytes at `at`, or 0 when it is not known. */
@inline
export function findKey(at: usize, length: u32): usize {
  const name = nameAt(at, length)
  const next = KEYS + <usize>load<u32>(last, 32)
  if (isEntry(next, name, length) && (length <= 16 || sameLong(next, at, length))) {
    last = next
    return next
  }
  return lookUp(name, at, length)
}

function lookUp(name: v128, at: usize, length: u32): usize {
  let slot = slotOf(i64x2.extract_lane(name, 0), i64x2.extract_lane(name, 1), length)
  while (true) {
    const number = <usize>load<u16>(KEY_INDEX + <usize>slot * 2)
    if (number == 0) return 0
    const entry = KEYS + number * KEY_ENTRY
    if (isEntry(entry, name, length) && (length <= 16 || sameLong(entry, at, length))) {
      store<u32>(last, <u32>(entry - KEYS), 32)
      last = entry
      return entry
    }
    slot = (slot + 1) & (<u32>KEY_SLOTS - 1)
  }
}

/** Adds a name with its flags and id; false when the table is full, which JavaScript answers by deciding anew each time. */
export function addKey(at: usize, length: u32, flags: u32, id: u32): bool {
  if (used >= <u32>MAX_KEYS) return false
  let copy: usize = 0
  if (length > 16) {
    if (longUsed + length > LONG_NAMES_SIZE) return false
    copy = LONG_NAMES + longUsed
    longUsed += length
    memory.copy(copy, at, length)
  }
  const name = nameAt(at, length)
  let slot = slotOf(i64x2.extract_lane(name, 0), i64x2.extract_lane(name, 1), length)
  while (load<u16>(KEY_INDEX + <usize>slot * 2) != 0) slot = (slot + 1) & (<u32>KEY_SLOTS - 1)
  store<u16>(KEY_INDEX + <usize>slot * 2, ++used)
  const entry = KEYS + <usize>used * KEY_ENTRY
  v128.store(entry, name)
  store<u32>(entry, length + 1, 16)
  store<u32>(entry, flags, 20)
  store<u32>(entry, id, 24)
  store<u32>(entry, <u32>copy, 28)
  // What comes after it is likely to be seen next.
  store<u32>(entry, <u32>((<usize>used + 1) * KEY_ENTRY), 32)
  return true
}

/** Whether there is no more room for names that do not matter. */
export function isCrowded(): bool {
  return used >= MANY
}

/** Forgets every name. */
export function clearKeys(): void {
  memory.fill(KEYS, 0, KEY_ENTRY * (MAX_KEYS + 2))
  memory.fill(KEY_INDEX, 0, KEY_SLOTS * 2)
  memory.fill(SETTLED, 0, SETTLED_SLOTS * 8)
  used = 0
  longUsed = 0
  last = KEYS
}
