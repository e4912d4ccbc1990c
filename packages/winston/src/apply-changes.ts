import { layoutOf } from './layouts.js'

type Fields = Record<string, unknown>

/** No value of a snapshot, but that it stays as it is. */
const SAME = Symbol('same')

const [QUOTE, BACKSLASH] = [0x22, 0x5c]

/**
 * Brings a snapshot to what its masked line says, by what has been replaced in the line that `stableLine` made of it: four
 * numbers each, where it was and where it is now. False when that takes a look at all of the line.
 */
export function applyChanges(snapshot: Fields, line: string, maskedLine: string, changes: readonly number[]): boolean {
  const walk = new Walk(line, maskedLine, changes)
  return changes.length > 0 && walk.fields(snapshot) && walk.isDone
}

/** Goes through a snapshot and its line at once. */
class Walk {
  readonly #line: string
  readonly #maskedLine: string
  readonly #changes: readonly number[]
  /** The line up to here has been passed, and of the changes those before the next. */
  #at = 0
  #next = 0
  /** How far the masked line is ahead. */
  #shift = 0

  constructor(line: string, maskedLine: string, changes: readonly number[]) {
    this.#line = line
    this.#maskedLine = maskedLine
    this.#changes = changes
  }

  get isDone(): boolean {
    return this.#next === this.#changes.length
  }

  /** Where the next part that has been replaced starts. */
  get #start(): number {
    return this.#changes[this.#next] as number
  }

  /** False when a name has been masked. */
  fields(fields: Fields): boolean {
    const { sorted, heads } = layoutOf(Object.keys(fields))
    let count = 0
    for (let i = 0; i < sorted.length; i++) {
      const name = sorted[i] as string
      const value = fields[name]
      if (value === undefined) continue
      // The first has a brace in place of the comma.
      this.#at += (heads[i] as string).length
      count++
      const masked = this.#value(value)
      if (masked === undefined) return false
      if (masked !== SAME) fields[name] = masked
      if (this.isDone) return true
    }
    this.#at += count === 0 ? 2 : 1
    return true
  }

  #elements(elements: unknown[]): boolean {
    this.#at++
    for (let i = 0; i < elements.length; i++) {
      if (i > 0) this.#at++
      const masked = this.#value(elements[i])
      if (masked === undefined) return false
      if (masked !== SAME) elements[i] = masked
      if (this.isDone) return true
    }
    this.#at++
    return true
  }

  /** The masked value, or that it stays the same; `undefined` when a name has been masked. */
  #value(value: unknown): unknown {
    if (this.#start < this.#at) return undefined
    if (typeof value === 'string') return this.#upTo(textEnd(this.#line, this.#at, value))
    if (typeof value !== 'object' || value === null || value instanceof Date)
      return this.#upTo(scalarEnd(this.#line, this.#at))
    // All of it has been replaced.
    if (this.#start === this.#at) return this.#maskedUpTo(this.#changes[this.#next + 1] as number)
    const isFound = Array.isArray(value) ? this.#elements(value) : this.fields(value as Fields)
    return isFound ? SAME : undefined
  }

  /** Whatever there is up to `end`. */
  #upTo(end: number): unknown {
    if (this.#start < end) return this.#maskedUpTo(end)
    this.#at = end
    return SAME
  }

  /** What stands in the masked line for the value up to `end`. */
  #maskedUpTo(end: number): string {
    const changes = this.#changes
    const start = this.#at + this.#shift
    for (; this.#next < changes.length && this.#start < end; this.#next += 4)
      this.#shift = (changes[this.#next + 3] as number) - (changes[this.#next + 1] as number)
    this.#at = end
    const text = this.#maskedLine.slice(start + 1, end + this.#shift - 1)
    return text.includes('\\') ? (JSON.parse(`"${text}"`) as string) : text
  }
}

/** The offset behind the literal of `text` at `start`. With escapes it is longer, and a quote in it has a backslash before it. */
function textEnd(line: string, start: number, text: string): number {
  const last = start + text.length + 1
  const isPlain = line.charCodeAt(last) === QUOTE && line.charCodeAt(last - 1) !== BACKSLASH
  return isPlain ? last + 1 : stringEnd(line, start)
}

/** The offset behind the string that opens at `start`. */
function stringEnd(line: string, start: number): number {
  let end = start
  for (;;) {
    end = line.indexOf('"', end + 1)
    let escapes = 0
    while (line.charCodeAt(end - 1 - escapes) === BACKSLASH) escapes++
    if (escapes % 2 === 0) return end + 1
  }
}

/** The offset behind the date, number, `true`, `false` or `null` at `start`. */
function scalarEnd(line: string, start: number): number {
  if (line.charCodeAt(start) === QUOTE) return stringEnd(line, start)
  let end = start
  while (end < line.length && !isBehindScalar(line.charCodeAt(end))) end++
  return end
}

/** Whether a character comes behind a value: `,`, `}` or `]`. */
function isBehindScalar(code: number): boolean {
  return code === 0x2c || code === 0x7d || code === 0x5d
}
