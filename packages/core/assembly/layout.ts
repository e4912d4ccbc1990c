// Where everything lies in the kernel's linear memory. `layout()` tells JavaScript, so nothing is written down twice.

/** Bytes of one entry of the key table: two words of the name, its length, flags, id, the offset of a long name. */
export const KEY_ENTRY: usize = 32
export const KEY_SLOTS: usize = 8192
export const KEYS: usize = 0x1000
/** Names longer than 16 bytes, whole. */
export const LONG_NAMES: usize = KEYS + KEY_ENTRY * KEY_SLOTS
export const LONG_NAMES_SIZE: usize = 0x20000
/** Heads of the literal chains by a hash of three bytes (u16 entry number, 0 = none), then the entries. */
export const LITERAL_HEADS: usize = LONG_NAMES + LONG_NAMES_SIZE
export const LITERAL_ENTRIES: usize = LITERAL_HEADS + 4096 * 2
export const LITERAL_ENTRY: usize = 24
/** Hashes of the last words of names that are assigned values in text. */
export const ASSIGNED: usize = LITERAL_ENTRIES + 2048 * LITERAL_ENTRY
export const ASSIGNED_SLOTS: usize = 4096
/** The shape automaton: 16 u16 a state. */
export const SHAPES: usize = ASSIGNED + ASSIGNED_SLOTS * 8
export const SHAPE_STATES: usize = 8192
/** Events for JavaScript: type and class, offset, start of the string, id. */
export const EVENTS: usize = SHAPES + SHAPE_STATES * 32
export const MAX_EVENTS: usize = 4096
/** One class byte per open container. */
export const STACK: usize = EVENTS + MAX_EVENTS * 16
export const MAX_STACK: usize = 256
/** 64 zero bytes, so that looking back from the first byte finds nothing. */
export const INPUT: usize = ((STACK + MAX_STACK + 127) & ~63)
