// Where things lie in the kernel's memory. Input comes last, since lines may be long and memory grows at its end.

/** Nibble tables of the character classes, then the constants of the scan: one v128 each. */
export const CONSTANTS: usize = 0x400
/** Masks that keep the first 0 to 16 bytes of a vector. */
export const PREFIXES: usize = 0x600
/** Known names: 16 bytes, length + 1, flags, id, offset of a longer name's copy. */
export const KEYS: usize = 0x1000
export const KEY_ENTRY: usize = 32
export const KEY_SLOTS: usize = 4096
/** Names longer than 16 bytes, whole. */
export const LONG_NAMES: usize = KEYS + KEY_ENTRY * KEY_SLOTS
export const LONG_NAMES_SIZE: usize = 0x10000
/** Keys with their parents for which JavaScript found no rule: the last pair of ids for each hash. */
export const SETTLED: usize = LONG_NAMES + LONG_NAMES_SIZE
export const SETTLED_SLOTS: usize = 1024
/** One bit for each pair of characters that is a literal of its own. */
export const PAIRS: usize = SETTLED + SETTLED_SLOTS * 4
/** Heads of the literal chains by a hash of three bytes (u16 entry number, 0 = none), then the entries. */
export const LITERAL_HEADS: usize = PAIRS + 0x2000
export const LITERAL_HEAD_COUNT: usize = 4096
export const LITERAL_ENTRIES: usize = LITERAL_HEADS + LITERAL_HEAD_COUNT * 2
export const LITERAL_ENTRY: usize = 24
export const MAX_LITERALS: usize = 1024
/** One bit for each hash of how a name that is assigned values in text may end. */
export const ENDINGS: usize = LITERAL_ENTRIES + MAX_LITERALS * LITERAL_ENTRY
export const ENDING_BITS: usize = 0x10000
/** The shape automaton: 16 u16 a state. */
export const SHAPES: usize = ENDINGS + ENDING_BITS / 8
export const SHAPE_STATES: usize = 8192
/** What is found: four u32 each. */
export const EVENTS: usize = SHAPES + SHAPE_STATES * 32
export const MAX_EVENTS: usize = 4096
/** Open containers. */
export const STACK: usize = EVENTS + MAX_EVENTS * 16
export const STACK_ENTRY: usize = 8
export const MAX_STACK: usize = 128
/** After 64 zero bytes, so that looking back from the first byte finds nothing. */
export const INPUT: usize = (STACK + MAX_STACK * STACK_ENTRY + 128) & ~63
