/** Literals that start alike are told apart by their first four characters, or two. */
const LONG_START = 4
const SHORT_START = 2
const BITS = 7

/** Some characters as a number, in small letters; others may have the same. */
function startAt(text: string, at: number, length: number): number {
  let start = 0
  for (let i = at; i < at + length; i++) start = (start << BITS) | ((text.charCodeAt(i) | 0x20) & 0x7f)
  return start
}

/** Many literals with the same first character, by how they go on. */
export class LiteralGroup<T extends { readonly literal: string }> {
  readonly #byLongStart: ReadonlyMap<number, readonly T[]>
  readonly #byShortStart: ReadonlyMap<number, readonly T[]>
  /** Those of one character. */
  readonly #shortest: readonly T[]

  constructor(all: readonly T[]) {
    const shorterThan = (length: number) => all.filter(({ literal }) => literal.length < length)
    this.#byLongStart = byStart(all, LONG_START)
    this.#byShortStart = byStart(shorterThan(LONG_START), SHORT_START)
    this.#shortest = shorterThan(SHORT_START)
  }

  /** Those that may stand at an offset, in the order of the whole. */
  at(text: string, at: number): readonly T[] {
    return (
      this.#byLongStart.get(startAt(text, at, LONG_START)) ??
      this.#byShortStart.get(startAt(text, at, SHORT_START)) ??
      this.#shortest
    )
  }
}

/** Literals by their first `length` characters; a shorter one is in all lists that it fits. */
function byStart<T extends { readonly literal: string }>(all: readonly T[], length: number): Map<number, T[]> {
  const lists = new Map<number, T[]>()
  for (const { literal } of all) if (literal.length >= length) lists.set(startAt(literal, 0, length), [])
  for (const one of all) {
    const missing = Math.max(0, length - one.literal.length)
    const own = startAt(one.literal, 0, length - missing)
    if (missing === 0) lists.get(own)?.push(one)
    else for (const [start, list] of lists) if (start >> (BITS * missing) === own) list.push(one)
  }
  return lists
}
