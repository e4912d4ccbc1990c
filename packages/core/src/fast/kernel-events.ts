// What the kernel tells, and what it is told, by numbers; see assembly/events.ts, word-lists.ts and kernel.ts.

/**
 * Kinds of events. A value is a string for custom detectors, a visit a position in a string; a word may be one of context,
 * and what is found is a value that is told whole.
 */
export const kinds = {
  key: 1,
  rule: 2,
  list: 3,
  number: 4,
  whole: 5,
  value: 6,
  visit: 16,
  word: 17,
  found: 18,
} as const

/** What the words of a list are: ends of names, the same within words, labels, context phrases, whose first word counts, what no domain ends with, words before a version, ends of names and phrases that somebody knows, the same within words, and phrases that speak of something else than a phone or card. */
export const wordSorts = {
  ending: 0,
  glued: 1,
  label: 2,
  context: 3,
  fileEnding: 4,
  versionLabel: 5,
  known: 6,
  knownGlued: 7,
  otherThanPhone: 8,
  otherThanCard: 9,
} as const

/** Bit of an event in a text: nothing is found there without context, by a word or a key. */
export const WEAK = 0x2000

/** Bits of an event: its string has no context words but those that are told. */
export const WORDS_KNOWN = 0x400 | 0x800

/** Where the number of a found value's kind is above its end. */
export const FOUND_SHIFT = 28
export const FOUND_END = 0xfffffff

/** Bits above the number of events that `start` and `resume` answer; negative when the line is not what loggers write. */
export const answers = {
  count: 0xfffff,
  more: 1 << 20,
  suppressed: 1 << 21,
  otherHead: 1 << 22,
  unknown: 1 << 23,
  known: 1 << 24,
} as const
