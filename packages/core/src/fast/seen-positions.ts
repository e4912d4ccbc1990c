import { REACH } from '../detect/surplus.js'
import type { TextScan } from '../detect/text-scan.js'
import type { ExactActions } from './exact-actions.js'
import { kinds, WEAK } from './kernel-events.js'
import { WholeValues } from './whole-values.js'

export const AT = 0x40
const SLASH = 0x2f

/** The positions of one text that the kernel has told, and nobody has looked at. */
export class SeenPositions {
  readonly #text: string
  readonly #exact: ExactActions
  /** Those at which a value is known; none when there are none. */
  known: WholeValues | undefined
  #strong: number[] = []
  /** Those that count only in a context. */
  #weak: number[] = []
  #last = 0
  /** How many of them may be those of a URL. */
  #ats = 0
  #taken = -1

  constructor(text: string, exact: ExactActions) {
    this.#text = text
    this.#exact = exact
  }

  get areNone(): boolean {
    return this.#strong.length + this.#weak.length === 0
  }

  /** All up to here have been taken. */
  get taken(): number {
    return this.#taken
  }

  /** Adds those of so many events. */
  add(events: ArrayLike<number>, count: number): void {
    for (let i = 0; i < count; i++) {
      const about = events[i * 4] as number
      const position = events[i * 4 + 1] as number
      if ((about & 0xff) === kinds.found) {
        this.known ??= new WholeValues(this.#text, this.#exact)
        const at = this.known.add(this.#last, position, events[i * 4 + 3] as number)
        // An `@` that is known to belong to a URL needs no other.
        if (at !== this.#last) {
          this.#strong[this.#strong.length - 1] = at
          this.#ats--
        }
        continue
      }
      this.#last = position
      if ((about & WEAK) !== 0) this.#weak.push(position)
      else {
        this.#strong.push(position)
        if (this.#text.charCodeAt(position) === AT) this.#ats++
      }
    }
  }

  /** Takes those that none can come before any more; an `@` that a `://` before them belongs to has been told as well. */
  take(scan: TextScan): number[] {
    const to = this.#last - REACH
    if (to <= this.#taken) return []
    const hasContext = this.#weak.length > 0 && scan.hasContext(to)
    const strong = this.#strong.filter((position) => position <= to)
    const weak = hasContext ? this.#weak.filter((position) => position <= to) : []
    this.#strong = this.#strong.filter((position) => position > to)
    this.#weak = this.#weak.filter((position) => position > to)
    const all = this.#inOrder(strong, weak, to)
    this.#taken = to
    return all
  }

  /** All others. */
  rest(scan: TextScan): number[] {
    const hasContext = this.#weak.length > 0 && scan.hasContext(this.#text.length)
    return this.#inOrder(this.#strong, hasContext ? this.#weak : [], this.#text.length)
  }

  /** Positions as far as `to`, and those of `://` if there has been an `@`, which may belong to them. */
  #inOrder(strong: number[], weak: number[], to: number): number[] {
    const first = ordered(strong)
    const all = weak.length === 0 ? first : merged(first, ordered(weak))
    return this.#ats > 0 ? merged(all, authorities(this.#text, this.#taken + 1, to)) : all
  }
}

/** Positions in ascending order and once each; `hasAt`: with those of `://` as well, which an `@` among them may belong to. */
export function inOrder(text: string, positions: number[], hasAt: boolean): number[] {
  const all = ordered(positions)
  return hasAt ? merged(all, authorities(text, 0, text.length)) : all
}

/** Positions in ascending order and once each. */
function ordered(positions: number[]): number[] {
  let length = 0
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i] as number
    // What comes late is a few characters late, so that few are in its way.
    let at = length
    while (at > 0 && (positions[at - 1] as number) > position) at--
    if (at > 0 && positions[at - 1] === position) continue
    if (at < length) positions.copyWithin(at + 1, at, length)
    positions[at] = position
    length++
  }
  positions.length = length
  return positions
}

/** Two ascending lists as one. */
function merged(a: number[], b: readonly number[]): number[] {
  if (b.length === 0) return a
  const all: number[] = []
  let next = 0
  for (const position of a) {
    while (next < b.length && (b[next] as number) < position) all.push(b[next++] as number)
    if (b[next] === position) next++
    all.push(position)
  }
  while (next < b.length) all.push(b[next++] as number)
  return all
}

/** Where `://` stand from an offset on, as far as `to`, behind which there may be user-info. */
function authorities(text: string, from: number, to: number): number[] {
  const found: number[] = []
  // No further than that is read for what may not be there.
  const part = text.slice(from, to + 4)
  for (let at = nextAuthority(part, 0); at !== -1 && from + at <= to; at = nextAuthority(part, at + 1))
    found.push(from + at)
  return found
}

/** Where a `://` stands at `from` or later that may have user-info behind it, as `file:///` has not; or -1. */
export function nextAuthority(text: string, from: number): number {
  let at = text.indexOf('://', from)
  while (at !== -1 && text.charCodeAt(at + 3) === SLASH) at = text.indexOf('://', at + 1)
  return at
}

export function ascending(a: number, b: number): number {
  return a - b
}
