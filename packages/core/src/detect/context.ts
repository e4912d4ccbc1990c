import { keyWords } from '../names/key-name.js'
import { classAt, DIGIT, LETTER } from './characters.js'
import { splitWords, type Words } from './words.js'

/** How far, in UTF-16 code units, a context word may stand before and after a candidate. */
const BEFORE = 60
const AFTER = 30

/** What may follow a context word in one identifier. */
const numbering: ReadonlySet<string> = new Set(
  'number num no nr id code value do da de del der du of for client cliente customer holder owner'.split(' '),
)

const FILTER_BITS = 0x10000

/** All context phrases of a policy's detectors. */
export interface ContextPhrases {
  /** By their first word. */
  readonly byFirst: ReadonlyMap<string, readonly string[]>
  /** One bit for the hash of each first word, so that most words are ruled out without a look-up. */
  readonly filter: Uint8Array
  /** What the longest may take up in a text. */
  readonly reach: number
  /** Whether any starts with a digit: else no number need be looked up. */
  readonly hasNumbers: boolean
}

/** The most that may stand between two words of a phrase. */
const MAX_GAP = 8

/** A hash that does not care about the case of ASCII letters. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + (text.charCodeAt(i) | 0x20)) | 0
  return (hash ^ (hash >>> 15)) & (FILTER_BITS - 1)
}

export function indexPhrases(phrases: Iterable<string>): ContextPhrases {
  const byFirst = new Map<string, string[]>()
  const filter = new Uint8Array(FILTER_BITS >> 3)
  let reach = 0
  for (const phrase of new Set(phrases)) {
    const first = phrase.split(' ', 1)[0] as string
    const same = byFirst.get(first)
    if (same) same.push(phrase)
    else byFirst.set(first, [phrase])
    const hash = hashOf(first, 0, first.length)
    filter[hash >> 3] = (filter[hash >> 3] as number) | (1 << (hash & 7))
    reach = Math.max(reach, phrase.length + MAX_GAP * phrase.split(' ').length)
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

/** Says which of many phrases the keys contain, as {@link keyHasContext} does of a few. */
export class KeyPhrases<T> {
  readonly #byFirst = new Map<string, { readonly phrase: string; readonly of: T }[]>()
  readonly #joined = new Map<string, T[]>()

  constructor(phrases: Iterable<readonly [phrase: string, of: T]>) {
    for (const [phrase, of] of phrases) {
      push(this.#byFirst, phrase.split(' ', 1)[0] as string, { phrase, of })
      push(this.#joined, phrase.replaceAll(' ', ''), of)
    }
  }

  /** Whose phrases a key contains. */
  in(key: string): Set<T> {
    const words = keyWords(key)
    const found = new Set(this.#joined.get(words.join('')))
    words.forEach((word, i) => {
      for (const { phrase, of } of this.#byFirst.get(word) ?? [])
        if (`${words.slice(i).join(' ')} `.startsWith(`${phrase} `)) found.add(of)
    })
    return found
  }
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

/** One phrase where it stands in a text. */
interface Occurrence {
  readonly phrase: string
  readonly start: number
  readonly end: number
}

/** Where the context phrases stand in one text; built at the first candidate that asks, in one pass over the words. */
export class ContextIndex {
  readonly #found: readonly Occurrence[]
  readonly #reach: number

  constructor(text: string, phrases: ContextPhrases) {
    this.#found = text === '' ? [] : occurrences(text, phrases)
    this.#reach = phrases.reach
  }

  /** Of texts that are known to have none. */
  static readonly none = new ContextIndex('', indexPhrases([]))

  get isEmpty(): boolean {
    return this.#found.length === 0
  }

  /** Whether one of the phrases ends shortly before `start` or starts shortly after `end`. */
  near(start: number, end: number, phrases: ReadonlySet<string>): boolean {
    const found = this.#found
    for (let i = firstFrom(found, start - BEFORE - this.#reach); i < found.length; i++) {
      const { phrase, start: from, end: to } = found[i] as Occurrence
      if (from > end + AFTER) return false
      const isNear = (to >= start - BEFORE && to <= start) || from >= end
      if (isNear && phrases.has(phrase)) return true
    }
    return false
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

function occurrences(text: string, { byFirst, filter, hasNumbers }: ContextPhrases): Occurrence[] {
  const words = splitWords(text)
  const found: Occurrence[] = []
  for (let i = 0; i < words.count; i++) {
    const start = words.starts[i] as number
    const end = words.ends[i] as number
    if (!hasNumbers && (classAt(text, start) & DIGIT) !== 0) continue
    // Case beyond ASCII is more than one bit.
    if (words.isAscii && !isFirst(filter, hashOf(text, start, end))) continue
    for (const phrase of byFirst.get(text.slice(start, end).toLowerCase()) ?? []) {
      const last = phraseEnd(text, words, i, phrase)
      if (last !== undefined) found.push({ phrase, start, end: last })
    }
  }
  return found
}

/** Where the phrase that starts with word `first` ends, if it is there. */
function phraseEnd(text: string, { count, starts, ends }: Words, first: number, phrase: string): number | undefined {
  const wordAt = (i: number) => (i < count ? text.slice(starts[i], ends[i]).toLowerCase() : undefined)
  const parts = phrase.split(' ')
  const isNext = (i: number) => (starts[i] as number) - (ends[i - 1] as number) <= MAX_GAP
  if (!parts.every((part, k) => wordAt(first + k) === part && (k === 0 || isNext(first + k)))) return undefined
  const end = ends[first + parts.length - 1] as number
  // In `PhoneStatusBar` nothing is said of a phone, in `phoneNumber` there is.
  if ((classAt(text, end) & LETTER) !== 0 && !numbering.has(wordAt(first + parts.length) ?? '')) return undefined
  return end
}
