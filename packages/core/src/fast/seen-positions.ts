import { REACH } from '../detect/surplus.js'
import type { TextScan } from '../detect/text-scan.js'
import { WEAK } from './kernel-events.js'

const AT = 0x40
const SLASH = 0x2f

/** The positions of one text that the kernel has told, and nobody has looked at. */
export class SeenPositions {
  readonly #text: string
  #strong: number[] = []
  /** Those that count only in a context. */
  #weak: number[] = []
  #last = 0
  #hasAt = false
  /** All up to here have been taken. */
  #taken = -1

  constructor(text: string) {
    this.#text = text
  }

  get areNone(): boolean {
    return this.#strong.length + this.#weak.length === 0
  }

  /** Adds those of so many events. */
  add(events: ArrayLike<number>, count: number): void {
    for (let i = 0; i < count; i++) {
      const position = events[i * 4 + 1] as number
      this.#last = position
      if (((events[i * 4] as number) & WEAK) !== 0) this.#weak.push(position)
      else {
        this.#strong.push(position)
        if (this.#text.charCodeAt(position) === AT) this.#hasAt = true
      }
    }
  }

  /** Takes those that none can come before any more. Behind an `@`, all are left: what it belongs to may stand anywhere. */
  take(scan: TextScan): number[] {
    const to = this.#last - REACH
    if (this.#hasAt || to <= this.#taken) return []
    const hasContext = this.#weak.length > 0 && scan.hasContext(to)
    const strong = this.#strong.filter((position) => position <= to)
    const weak = hasContext ? this.#weak.filter((position) => position <= to) : []
    this.#strong = this.#strong.filter((position) => position > to)
    this.#weak = this.#weak.filter((position) => position > to)
    this.#taken = to
    return this.#inOrder(strong, weak)
  }

  /** All others. */
  rest(scan: TextScan): number[] {
    const hasContext = this.#weak.length > 0 && scan.hasContext(this.#text.length)
    return this.#inOrder(this.#strong, hasContext ? this.#weak : [])
  }

  #inOrder(strong: number[], weak: number[]): number[] {
    const first = inOrder(this.#text, strong, this.#taken + 1)
    return weak.length === 0 ? first : merged(first, inOrder(this.#text, weak))
  }
}

/** Positions in ascending order and once each; with an `@` among them, those of `://` from an offset on as well, which it may belong to. */
export function inOrder(text: string, positions: number[], from = 0): number[] {
  let length = 0
  let hasAt = false
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i] as number
    if (text.charCodeAt(position) === AT) hasAt = true
    // What comes late is a few characters late, so that few are in its way.
    let at = length
    while (at > 0 && (positions[at - 1] as number) > position) at--
    if (at > 0 && positions[at - 1] === position) continue
    if (at < length) positions.copyWithin(at + 1, at, length)
    positions[at] = position
    length++
  }
  positions.length = length
  return hasAt ? merged(positions, authorities(text, from)) : positions
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

/** Where `://` stand from an offset on behind which there may be user-info. */
function authorities(text: string, from: number): number[] {
  const found: number[] = []
  for (let at = nextAuthority(text, from); at !== -1; at = nextAuthority(text, at + 1)) found.push(at)
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
