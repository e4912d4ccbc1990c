import type { Range } from './detector.js'
import type { FindFrom } from './pattern-engine.js'

/**
 * Patterns read a text in windows of this many code units. RE2 is linear for one match only: whatever a search looks at
 * is bounded by a window, so that finding all matches is linear too.
 */
const WINDOW = 1024
/** A match counts if it starts in the first half of its window, and so sees at least as much of what follows. */
const HALF = WINDOW / 2

/** So many matches of one window see all of it, those that follow only so much ahead. */
const MAX_PER_WINDOW = 16
const DENSE_WINDOW = 64

/** The longest match that is read to its end; of a longer one, all that follows is taken to be part of it. */
const MAX_MATCH = 16_384

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}

/** The part of a text that one search sees: one character more before its start, so that `^` and `\b` see no edge there. */
class Window {
  readonly #text: string
  readonly #offset: number
  readonly #find: FindFrom
  /** Behind the last code unit that it shows. */
  readonly end: number

  constructor(text: string, start: number, length: number, find: FindFrom) {
    let offset = Math.max(0, start - 1)
    if (offset > 0 && isLowSurrogate(text.charCodeAt(offset))) offset--
    let end = Math.min(text.length, start + length)
    if (isLowSurrogate(text.charCodeAt(end))) end++
    this.#text = offset === 0 && end === text.length ? text : text.slice(offset, end)
    this.#offset = offset
    this.#find = find
    this.end = end
  }

  search(from: number): Range | undefined {
    const found = this.#find(this.#text, from - this.#offset)
    return found && { start: found.start + this.#offset, end: found.end + this.#offset }
  }
}

/**
 * The match at or after `start` that touched the end of its window, read again with more of the text before it: it may go
 * on, or be none at all (`$` and `\b` match at an edge).
 */
function widened(text: string, start: number, find: FindFrom): Range | undefined {
  for (let length = 2 * WINDOW; ; length *= 2) {
    const window = new Window(text, start, Math.min(length, MAX_MATCH), find)
    const found = window.search(start)
    if (found === undefined || found.end < window.end || window.end === text.length) return found
    if (length >= MAX_MATCH) return { start: found.start, end: text.length }
  }
}

/**
 * All matches in a text that are not empty, leftmost first, none within another. Where more than a few begin within one
 * window, as only short ones or hostile text can, the next ones see less of the text ahead, so that looking in vain for a
 * long one from each place costs no more than a small multiple.
 */
export function findMatches(text: string, find: FindFrom): Range[] {
  const matches: Range[] = []
  let from = 0
  while (from < text.length) {
    const end = Math.min(text.length, from + HALF)
    from = search(text, from, end, WINDOW, MAX_PER_WINDOW, find, matches)
    while (from < end)
      from = search(text, from, Math.min(end, from + DENSE_WINDOW / 2), DENSE_WINDOW, DENSE_WINDOW, find, matches)
  }
  return matches
}

/** Adds up to `most` matches that start before `before`; returns where to go on. */
function search(
  text: string,
  start: number,
  before: number,
  length: number,
  most: number,
  find: FindFrom,
  matches: Range[],
): number {
  const window = new Window(text, start, length, find)
  const isLast = window.end === text.length
  let from = start
  for (let count = 0; from < before && count < most; count++) {
    let found = window.search(from)
    if (found && !isLast && found.start < before && found.end === window.end) found = widened(text, found.start, find)
    if (found === undefined || found.start >= before) return before
    if (found.end > found.start) matches.push(found)
    from = Math.max(found.end, from + 1)
  }
  return from
}
