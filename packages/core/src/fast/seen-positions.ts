import { REACH } from '../detect/surplus.js'
import type { TextScan } from '../detect/text-scan.js'
import { WEAK } from './kernel.js'

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
    const taken = this.#weak.length > 0 && scan.hasContext(to) ? this.#weak.filter((position) => position <= to) : []
    for (const position of this.#strong) if (position <= to) taken.push(position)
    this.#strong = this.#strong.filter((position) => position > to)
    this.#weak = this.#weak.filter((position) => position > to)
    this.#taken = to
    return inOrder(this.#text, taken)
  }

  /** All others. */
  rest(scan: TextScan): number[] {
    const hasContext = this.#weak.length > 0 && scan.hasContext(this.#text.length)
    return inOrder(this.#text, hasContext ? this.#strong.concat(this.#weak) : this.#strong, this.#taken + 1)
  }
}

/** Positions in ascending order and once each; with an `@` among them, those of `://` from an offset on as well, which it may belong to. */
export function inOrder(text: string, positions: number[], from = 0): number[] {
  let isInOrder = true
  let hasAt = false
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i] as number
    if (i > 0 && position <= (positions[i - 1] as number)) isInOrder = false
    if (text.charCodeAt(position) === AT) hasAt = true
  }
  if (hasAt) {
    for (let at = nextAuthority(text, from); at !== -1; at = nextAuthority(text, at + 1)) {
      positions.push(at)
      isInOrder = false
    }
  }
  return isInOrder ? positions : positions.sort(ascending).filter((position, i) => position !== positions[i - 1])
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
