// Sets of words as Bloom filters: a word is the last eight of its letters and digits, small and as they stand in memory, in a u64.

/** The word of so many letters and digits that ends before `end`. */
@inline
export function wordBefore(end: usize, length: usize): u64 {
  const word = load<u64>(end - 8) | 0x2020202020202020
  return word >> <u64>((length < 8 ? 8 - length : 0) << 3)
}

@inline
function slot(word: u64): u64 {
  return (word ^ (word >> 31)) * 0x9e3779b97f4a7c15
}

@inline
function isSet(table: usize, at: usize): bool {
  return ((<u32>load<u8>(table + (at >> 3)) >> (<u32>at & 7)) & 1) != 0
}

/** A glance at the first bit. */
@inline
export function mayHave(table: usize, bits: usize, word: u64): bool {
  return isSet(table, <usize>(slot(word) >> 40) & (bits - 1))
}

/** Two bits a word (a Bloom filter): wrong once in thousands. */
@inline
export function has(table: usize, bits: usize, word: u64): bool {
  const hash = slot(word)
  return isSet(table, <usize>(hash >> 40) & (bits - 1)) && isSet(table, <usize>(hash >> 20) & (bits - 1))
}

function set(table: usize, at: usize): void {
  const place = table + (at >> 3)
  store<u8>(place, <u32>load<u8>(place) | (1 << (<u32>at & 7)))
}

/** Notes a word of at most eight bytes. */
export function add(table: usize, bits: usize, word: u64): void {
  const hash = slot(word)
  set(table, <usize>(hash >> 40) & (bits - 1))
  set(table, <usize>(hash >> 20) & (bits - 1))
}
