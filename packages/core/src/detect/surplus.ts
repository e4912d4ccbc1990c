import { resolveOverlaps, type Span } from './overlaps.js'

/** What is found at an offset begins no further before it, but for rows of digits, and what speaks of it stands no further behind. */
export const REACH = 4096

/** How many more must have been found before it is worth asking again: of all, or of those that are not too recent to count. */
const GROWTH = 1 / 16
const FEW = 64

const noDigitRow = /[^\d ./()-]/

/** What a search has found so far, and up to where it has read rows of digits. */
interface Search {
  readonly found: readonly Span[]
  readonly rows: { readonly end: number }
}

/** Whether a text can have more than `most` values, and early enough for that to show. */
export function mayHaveSurplus(text: string, most: number): boolean {
  return text.length > most + REACH
}

/**
 * Tells when a text certainly has more values than may be found in one: then it is masked as a whole, and nobody need look
 * for the rest.
 */
export class Surplus {
  readonly #text: string
  readonly #most: number
  readonly #allowed: ReadonlySet<string>
  readonly #counts: (span: Span) => boolean
  /** With fewer spans it is not worth asking again. */
  #next: number

  /** `counts`: whether a value is one; those that their masks leave as they are do not count. */
  constructor(text: string, most: number, allowed: ReadonlySet<string>, counts: (span: Span) => boolean) {
    this.#text = text
    this.#most = most
    this.#allowed = allowed
    this.#counts = counts
    this.#next = most + 1
  }

  /** Whether a search has found more than may be, whatever it yet finds at offset `at` and behind. */
  isReached({ found, rows }: Search, at: number): boolean {
    if (found.length < this.#next) return false
    const before = at - REACH
    let recent = 0
    while (recent < found.length && (found[found.length - 1 - recent] as Span).end >= before) recent++
    const missing = this.#most + 1 - (found.length - recent)
    this.#next = found.length + (missing > 0 ? Math.max(missing, FEW) : Math.ceil(found.length * GROWTH))
    if (missing > 0) return false
    // In a row of digits that has not been read, what is found next may begin anywhere.
    if (before < 0 || (rows.end < at && !noDigitRow.test(this.#text.slice(before, at)))) return false
    let count = 0
    for (const span of settled(this.#text, found, this.#allowed)) {
      if (span.end >= before) return false
      if (this.#counts(span) && ++count > this.#most) return true
    }
    return false
  }
}

/** The spans that are applied, without the values that are written as they are. */
export function settled(text: string, found: readonly Span[], allowed: ReadonlySet<string>): readonly Span[] {
  if (found.length === 0) return found
  return resolveOverlaps(
    allowed.size === 0 ? found : found.filter(({ start, end }) => !allowed.has(text.slice(start, end))),
  )
}
