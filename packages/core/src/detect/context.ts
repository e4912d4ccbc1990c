import { keyWords } from '../names/key-name.js'
import { classAt, LETTER } from './characters.js'

/** How far, in UTF-16 code units, a context word may stand before and after a candidate. */
const BEFORE = 60
const AFTER = 30

const word = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{L}+|\d+/gu

/** What may follow a context word in one identifier. */
const numbering: ReadonlySet<string> = new Set(['number', 'num', 'no', 'nr', 'id', 'code', 'value'])

/** The index of the first element that is not less than `value`. */
function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** All context phrases of a policy's detectors, by their first word. */
export type ContextPhrases = ReadonlyMap<string, readonly string[]>

export function indexPhrases(phrases: Iterable<string>): ContextPhrases {
  const byFirst = new Map<string, string[]>()
  for (const phrase of new Set(phrases)) {
    const first = phrase.split(' ', 1)[0] as string
    const same = byFirst.get(first)
    if (same) same.push(phrase)
    else byFirst.set(first, [phrase])
  }
  return byFirst
}

/** Whether a key or its parent's key contains one of the phrases: `taxId` contains `tax id`. */
export function keyHasContext(keys: readonly string[], phrases: readonly string[]): boolean {
  return keys.some((key) => {
    const words = ` ${keyWords(key).join(' ')} `
    const joined = words.replaceAll(' ', '')
    return phrases.some((phrase) => words.includes(` ${phrase} `) || joined === phrase.replaceAll(' ', ''))
  })
}

/** Where the context phrases stand in one text; built at the first candidate that asks, in one pass over the words. */
export class ContextIndex {
  readonly #starts = new Map<string, number[]>()
  readonly #ends = new Map<string, number[]>()

  constructor(text: string, phrases: ContextPhrases) {
    const words = [...text.matchAll(word)].map((match) => ({
      glued: (classAt(text, match.index + match[0].length) & LETTER) !== 0,
      word: match[0].toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
    }))
    words.forEach((first, i) => {
      for (const phrase of phrases.get(first.word) ?? []) {
        const parts = phrase.split(' ')
        if (!parts.every((part, k) => words[i + k]?.word === part)) continue
        const next = i + parts.length
        const last = words[next - 1]
        // In `PhoneStatusBar` nothing is said of a phone, in `phoneNumber` there is.
        if (last === undefined || (last.glued && !numbering.has(words[next]?.word ?? ''))) continue
        this.#put(this.#starts, phrase, first.start)
        this.#put(this.#ends, phrase, last.end)
      }
    })
  }

  #put(map: Map<string, number[]>, phrase: string, offset: number): void {
    const offsets = map.get(phrase)
    if (offsets) offsets.push(offset)
    else map.set(phrase, [offset])
  }

  /** Whether one of the phrases ends shortly before `start` or starts shortly after `end`. */
  near(start: number, end: number, phrases: readonly string[]): boolean {
    return phrases.some((phrase) => {
      const ends = this.#ends.get(phrase)
      if (ends === undefined) return false
      const before = ends[lowerBound(ends, start - BEFORE)]
      if (before !== undefined && before <= start) return true
      const starts = this.#starts.get(phrase) as number[]
      const after = starts[lowerBound(starts, end)]
      return after !== undefined && after <= end + AFTER
    })
  }
}
