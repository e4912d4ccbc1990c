import { keyWords } from '../names/key-name.js'
import { classAt, DIGIT, LETTER } from './characters.js'
import { wordEnd, wordStart } from './words.js'

/** How far, in UTF-16 code units, a context word may stand before and after a candidate. */
const BEFORE = 60
const AFTER = 30

/** How far is read at once. */
const STEP = 1024

/** What may follow a context word in one identifier. */
const numbering: ReadonlySet<string> = new Set(
  (
    'number num no nr id code value text input field do da de del der du of for client cliente customer holder owner titular ' +
    'nummer numer numero número numéro firmy kunde kunden klienta klant usuario user employee patient'
  ).split(' '),
)

const FILTER_BITS = 0x10000

/** All context phrases of a policy's detectors. */
export interface ContextPhrases {
  /** By their first word, with the words after it. */
  readonly byFirst: ReadonlyMap<string, readonly { readonly phrase: string; readonly rest: readonly string[] }[]>
  /** One bit for the hash of each first word, so that most words are ruled out without a look-up. */
  readonly filter: Uint8Array
  /** What the longest may take up in a text. */
  readonly reach: number
  /** Whether any starts with a digit: else no number need be looked up. */
  readonly hasNumbers: boolean
}

/** The most that may stand between two words of a phrase. */
const MAX_GAP = 8

/** Of words beyond ASCII, whose case is more than one bit. */
const NO_HASH = -1

/** A hash that does not care about the case of ASCII letters. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0
  let all = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    all |= code
    hash = (Math.imul(hash, 31) + (code | 0x20)) | 0
  }
  return all > 127 ? NO_HASH : (hash ^ (hash >>> 15)) & (FILTER_BITS - 1)
}

export function indexPhrases(phrases: Iterable<string>): ContextPhrases {
  const byFirst = new Map<string, { phrase: string; rest: string[] }[]>()
  const filter = new Uint8Array(FILTER_BITS >> 3)
  let reach = 0
  for (const phrase of new Set(phrases)) {
    const blank = phrase.indexOf(' ')
    const first = blank === -1 ? phrase : phrase.slice(0, blank)
    const rest = blank === -1 ? [] : phrase.slice(blank + 1).split(' ')
    const same = byFirst.get(first)
    if (same) same.push({ phrase, rest })
    else {
      byFirst.set(first, [{ phrase, rest }])
      const hash = hashOf(first, 0, first.length)
      if (hash !== NO_HASH) filter[hash >> 3] = (filter[hash >> 3] as number) | (1 << (hash & 7))
    }
    reach = Math.max(reach, phrase.length + MAX_GAP * (rest.length + 1))
  }
  return { byFirst, filter, reach, hasNumbers: [...byFirst.keys()].some((word) => /^\d/.test(word)) }
}

/** Whether a key or its parent's key contains one of the phrases: `taxId` contains `tax id`. */
export function keyHasContext(keys: readonly string[], phrases: readonly string[]): boolean {
  return keys.some((key) => {
    const words = ` ${keyWords(key).join(' ')} `
    const joined = words.replaceAll(' ', '')
    return phrases.some((phrase) => words.includes(` ${phrase} `) || joined === phrase.replaceAll(' ', ''))
  })
}

/** One phrase where it stands in a text. */
interface Occurrence {
  readonly phrase: string
  readonly start: number
  readonly end: number
}

/** Where the context phrases stand in one text, which is read as far as candidates ask. */
export class ContextIndex {
  readonly #text: string
  readonly #phrases: ContextPhrases
  readonly #found: Occurrence[] = []
  #readTo = 0

  /** `words`: where alone such words may start, if that is known. */
  constructor(text: string, phrases: ContextPhrases, words?: readonly number[]) {
    this.#text = text
    this.#phrases = phrases
    if (words === undefined) return
    this.#readTo = text.length
    for (const start of words) addOccurrences(text, start, wordEnd(text, start), phrases, this.#found)
  }

  /** Whether a phrase starts before an offset. */
  hasBefore(offset: number): boolean {
    // Who asks once will ask again a little further on.
    if (offset > this.#readTo && this.#found.length === 0) this.#read(offset + STEP)
    return this.#found.length > 0
  }

  /** Whether one of the phrases ends shortly before `start` or starts shortly after `end`. */
  near(start: number, end: number, phrases: ReadonlySet<string>): boolean {
    this.#read(end + AFTER + 1)
    const found = this.#found
    for (let i = firstFrom(found, start - BEFORE - this.#phrases.reach); i < found.length; i++) {
      const { phrase, start: from, end: to } = found[i] as Occurrence
      if (from > end + AFTER) return false
      const isNear = (to >= start - BEFORE && to <= start) || from >= end
      if (isNear && phrases.has(phrase)) return true
    }
    return false
  }

  /** Reads the words that start before an offset. */
  #read(offset: number): void {
    const text = this.#text
    const { filter, hasNumbers } = this.#phrases
    const to = Math.min(offset, text.length)
    while (this.#readTo < to) {
      const start = wordStart(text, this.#readTo, to, hasNumbers)
      this.#readTo = start
      if (start === to) return
      const end = wordEnd(text, start)
      const hash = hashOf(text, start, end)
      if (hash === NO_HASH || isFirst(filter, hash)) addOccurrences(text, start, end, this.#phrases, this.#found)
      this.#readTo = end
    }
  }
}

/** The index of the first occurrence that starts at `offset` or later. */
function firstFrom(found: readonly Occurrence[], offset: number): number {
  let low = 0
  let high = found.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((found[middle] as Occurrence).start < offset) low = middle + 1
    else high = middle
  }
  return low
}

function isFirst(filter: Uint8Array, hash: number): boolean {
  return (((filter[hash >> 3] as number) >> (hash & 7)) & 1) !== 0
}

/** Adds the phrases that start with the word from `start` to `end`. */
function addOccurrences(text: string, start: number, end: number, { byFirst }: ContextPhrases, to: Occurrence[]): void {
  // Right behind a digit it is a part of an identifier.
  if ((classAt(text, start - 1) & DIGIT) !== 0) return
  for (const { phrase, rest } of byFirst.get(text.slice(start, end).toLowerCase()) ?? []) {
    const last = phraseEnd(text, end, rest)
    if (last !== undefined) to.push({ phrase, start, end: last })
  }
}

/** Where the phrase ends whose first word ends at `end`, if the `rest` of its words is there. */
function phraseEnd(text: string, firstEnd: number, rest: readonly string[]): number | undefined {
  let end = firstEnd
  for (const word of rest) {
    const start = wordStart(text, end)
    if (start - end > MAX_GAP || start === text.length) return undefined
    end = wordEnd(text, start)
    if (text.slice(start, end).toLowerCase() !== word) return undefined
  }
  // In `PhoneStatusBar` nothing is said of a phone, in `phoneNumber` there is.
  const isGlued = (classAt(text, end) & LETTER) !== 0
  return isGlued && !numbering.has(text.slice(end, wordEnd(text, end)).toLowerCase()) ? undefined : end
}
