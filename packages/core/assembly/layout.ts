// Where things lie in the kernel's memory. The line and what is noted of its blocks come last: lines may be long, and
// memory grows at its end.

/** Nibble tables of the character classes, then the constants of the scan: one v128 each. */
export const CONSTANTS: usize = 0x400
/** Masks that keep the first 0 to 16 bytes of a vector. */
export const PREFIXES: usize = 0x600
/** The known start of lines, and which of its bytes count. */
export const HEAD: usize = 0x800
export const HEAD_CARE: usize = 0xa00
export const MAX_HEAD: usize = 0x200
/** What each byte may be a part of, where values are told whole. */
export const PARTS: usize = 0xe00
/** The place of each byte's symbol in a state of the shape automaton. */
export const SYMBOLS: usize = 0xf00
/** Known names: 16 bytes, length + 1, flags, id, offset of a longer name’s copy, and the entry that came next the last time. */
export const KEYS: usize = 0x1000
export const KEY_ENTRY: usize = 48
export const MAX_KEYS: usize = 2048
/** The number of the entry for each hash of a name; entries stand in the order in which names were first seen, as they mostly come again. */
export const KEY_INDEX: usize = KEYS + KEY_ENTRY * (MAX_KEYS + 2)
export const KEY_SLOTS: usize = 4096
/** Names longer than 16 bytes, whole. */
export const LONG_NAMES: usize = KEY_INDEX + KEY_SLOTS * 2
export const LONG_NAMES_SIZE: usize = 0x10000
/** Keys with their parents on which JavaScript has decided: for each hash the last pair of ids, and the number of their action. */
export const SETTLED: usize = LONG_NAMES + LONG_NAMES_SIZE
export const SETTLED_SLOTS: usize = 1024
/** What is known of each action, how often it has masked something, and those at work on the current line. */
export const ACTIONS: usize = SETTLED + SETTLED_SLOTS * 8
export const MAX_ACTIONS: usize = 256
export const COUNTS: usize = ACTIONS + MAX_ACTIONS
export const APPLIED: usize = COUNTS + MAX_ACTIONS * 8
export const MAX_APPLIED: usize = 0x4000
/** The numbers of the actions for values that are told whole. */
export const EXACT_ACTIONS: usize = APPLIED + MAX_APPLIED + 16
/** Names of which all plain values are told whole: 16 bytes, and the number of the value's kind. */
export const EXACT_NAMES: usize = EXACT_ACTIONS + 16
export const EXACT_NAME: usize = 32
export const EXACT_NAME_SLOTS: usize = 256
/** One bit for each hash of how a name or phrase that somebody knows ends; filled when there are too many names to remember. */
export const KNOWN_NAMES: usize = EXACT_NAMES + EXACT_NAME_SLOTS * EXACT_NAME
export const KNOWN_BITS: usize = 0x40000
/** One bit for each hash of four bytes that a literal starts with, then one for each of two bytes that are a literal of their own. */
export const LITERAL_STARTS: usize = KNOWN_NAMES + KNOWN_BITS / 8
export const PAIRS: usize = LITERAL_STARTS + 0x2000
/** Heads of the chains of the literals of two bytes. */
export const PAIR_HEADS: usize = PAIRS + 0x80
/** Heads of the literal chains by a hash of three bytes (u16 entry number, 0 = none), then the entries. */
export const LITERAL_HEADS: usize = PAIR_HEADS + 0x80
export const LITERAL_HEAD_COUNT: usize = 4096
export const LITERAL_ENTRIES: usize = LITERAL_HEADS + LITERAL_HEAD_COUNT * 2
export const LITERAL_ENTRY: usize = 24
export const MAX_LITERALS: usize = 1024
/** Literals some way into a word: distance, bytes, which of them count. */
export const MARKS: usize = LITERAL_ENTRIES + MAX_LITERALS * LITERAL_ENTRY
export const MARK_ENTRY: usize = 12
export const MAX_MARKS: usize = 16
/** One bit for each hash of how a name that is assigned values in text may end; the same for labels of random values. */
export const ENDINGS: usize = MARKS + MARK_ENTRY * MAX_MARKS + 64
export const ENDING_BITS: usize = 0x40000
export const LABELS: usize = ENDINGS + ENDING_BITS / 8
export const LABEL_BITS: usize = 0x10000
/** The sort of each character in what may be assigned a value, and one bit for each four sorts that it may end with, then the same before a digit. */
export const SORTS: usize = LABELS + LABEL_BITS / 8
/** Set when a name ends like an hour, `T12`. */
export const HOURS: usize = SORTS + 0x100
/** Set when a word of a context phrase is a number. */
export const NUMBERED: usize = HOURS + 1
export const TAILS: usize = HOURS + 0x10
/** As the endings: the first words of context phrases. */
export const CONTEXTS: usize = TAILS + 0x40000
export const CONTEXT_BITS: usize = 0x20000
/** The same for phrases: those of one word, and the first two words of the others. */
export const PHRASES: usize = CONTEXTS + CONTEXT_BITS / 8
/** For each kind of numbers that are told whole, the first words of phrases that speak of others. */
export const OTHERS: usize = PHRASES + CONTEXT_BITS / 8
export const OTHER_KINDS: u32 = 2
export const OTHER_BITS: usize = 0x4000
/** One bit for each four digits that a payment card of sixteen starts with. */
export const ISSUERS: usize = OTHERS + 2 * OTHER_BITS / 8
/** The same of cards of any length. */
export const CARD_STARTS: usize = ISSUERS + 1280
/** For each three digits that an international phone number starts with: digits of the calling code, fewest and most digits behind it. */
export const CALLING_CODES: usize = CARD_STARTS + 1280
/** The size of sets of few words. */
export const FEW_BITS: usize = 0x2000
/** The same for what no domain ends with, and for words before a version. */
export const FILE_ENDINGS: usize = CALLING_CODES + 1024 * 4
export const VERSION_LABELS: usize = FILE_ENDINGS + FEW_BITS / 8
/** One bit for each hash of twelve characters, by what is a digit and what a letter, that a shape may start with. */
export const SHAPE_STARTS: usize = VERSION_LABELS + FEW_BITS / 8
/** The shape automaton: 16 u16 a state. */
export const SHAPES: usize = SHAPE_STARTS + 0x2000
export const SHAPE_STATES: usize = 8192
/** What is found: four u32 each. */
export const EVENTS: usize = SHAPES + SHAPE_STATES * 32
export const MAX_EVENTS: usize = 4096
export const EVENT: usize = 16
/** What keys and brackets say, in their order, before what is in strings has been looked at. */
export const TOKENS: usize = EVENTS + MAX_EVENTS * EVENT
/** The masked line, if it has room there: once all events are there, the tokens are no longer needed. */
export const OUTPUT: usize = TOKENS
/** What has been replaced in the masked line: from where to where in the line, and in the masked one, a u32 each. */
export const CHANGE: usize = 16
export const CHANGES: usize = TOKENS + MAX_EVENTS * EVENT
/** The context words told of one string that speak of other numbers: where each is, and of which. */
export const OTHER_WORDS: usize = CHANGES + MAX_EVENTS * CHANGE
export const MAX_WORDS: u32 = 16
/** Where escapes have been overwritten: a u32 each. */
export const ESCAPES: usize = OTHER_WORDS + MAX_WORDS * 8
export const MAX_ESCAPES: usize = 1024
/** What stands for each UTF-16 code unit beyond ASCII. */
export const BYTES: usize = ESCAPES + MAX_ESCAPES * 4
/** Open containers; before the first, room for the line itself. */
export const STACK: usize = BYTES + 0x10000 + 16
export const STACK_ENTRY: usize = 8
export const MAX_STACK: usize = 128
/** Nibble tables of three characters of the cores of custom patterns, then each core: eight sets of 128 characters, length and head. */
export const CORES: usize = STACK + MAX_STACK * STACK_ENTRY
export const CORE_TABLES: usize = 6 * 16
export const CORE_ENTRY: usize = 8 * 16 + 16
export const MAX_CORES: usize = 64
/** What is noted of the blocks read, each of them a u64 in every row: first the one before them, then they, then room for two more. */
export const BLOCKS: usize = (CORES + CORE_TABLES + MAX_CORES * CORE_ENTRY + 63) & ~63
export const BLOCK: usize = 8
export const MAX_BLOCKS: usize = 252
export const ROW: usize = (MAX_BLOCKS + 4) * BLOCK
export const WORD_OF: usize = 0
export const DIGIT_OF: usize = ROW
export const JOINT_OF: usize = ROW * 2
export const SEPARATOR_OF: usize = ROW * 3
export const OPERATOR_OF: usize = ROW * 4
export const RARE_OF: usize = ROW * 5
export const CONTENT_OF: usize = ROW * 6
export const OPENING_OF: usize = ROW * 7
/** Where something may start in the two blocks that are being searched, kind by kind. */
export const CANDIDATES: usize = BLOCKS + ROW * 8
export const PAIR: usize = 16
export const LITERAL_AT: usize = 0
export const TOKEN_AT: usize = PAIR
export const LONG_AT: usize = PAIR * 2
export const SHAPE_AT: usize = PAIR * 3
export const ROW_AT: usize = PAIR * 4
export const YEAR_AT: usize = PAIR * 5
export const OPTION_AT: usize = PAIR * 6
export const MAC_AT: usize = PAIR * 7
export const RARE_AT: usize = PAIR * 8
/** After 128 zero bytes, so that looking back from the first byte finds nothing. */
export const INPUT: usize = CANDIDATES + 0x100 + 128
