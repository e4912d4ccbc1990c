import { classAt, DIGIT, LETTER } from './characters.js'
import { isIsolated } from './isolated.js'

/** Input symbols: digit, small letter, each separator that a shape may contain, capital letter. */
const SEPARATORS = ' -./()+_'
const CAPITAL = 2 + SEPARATORS.length
const SYMBOLS = CAPITAL + 1
const DEAD = 0

/** A shape without a digit early on that its separators tell from words: `XX.XXX.XXX/`. */
const thirds = /^[AX]{2}[-.][AX]{3}[-.]/

const symbols = new Int8Array(128).fill(-1)
for (let code = 0; code < 128; code++) {
  const kind = classAt(String.fromCharCode(code), 0)
  if (kind & DIGIT) symbols[code] = 0
  else if (kind & LETTER) symbols[code] = code < 0x60 ? CAPITAL : 1
}
for (let i = 0; i < SEPARATORS.length; i++) symbols[SEPARATORS.charCodeAt(i)] = 2 + i

function symbolAt(text: string, index: number): number {
  const code = text.charCodeAt(index)
  return code < 128 ? (symbols[code] as number) : -1
}

function symbolsOf(shapeChar: string): number[] {
  if (shapeChar === '9') return [0]
  if (shapeChar === 'A') return [1, CAPITAL]
  if (shapeChar === 'X') return [0, 1, CAPITAL]
  if (shapeChar === 'U') return [CAPITAL]
  if (shapeChar === 'Y') return [0, CAPITAL]
  const separator = SEPARATORS.indexOf(shapeChar)
  if (separator === -1) throw new RangeError(`a shape is made of 9, A, X, U, Y and "${SEPARATORS}", not "${shapeChar}"`)
  return [2 + separator]
}

/**
 * All shapes of all detectors as one deterministic automaton: a walk from a word start takes one table look-up per
 * character and stops at the first that no shape continues with, however many shapes there are.
 */
export class ShapeAutomaton<T extends { readonly needsContext: boolean }> {
  /** The shapes as they were given. */
  readonly texts: readonly string[]
  /** The fewest letters and digits that start a shape which may have no digit among its first nine characters. */
  readonly fewestLetters: number
  readonly #next: Int32Array
  readonly #accepts: readonly (readonly T[])[]
  /** Whether some of what a state accepts needs no context. */
  readonly #isPlain: readonly boolean[]

  constructor(shapes: readonly { readonly shape: string; readonly target: T }[]) {
    this.texts = shapes.map(({ shape }) => shape)
    if (this.texts.some((shape) => shape.length < 8)) throw new RangeError('a shape has at least eight characters')
    const late = this.texts.filter((shape) => !shape.slice(0, 9).includes('9') && !thirds.test(shape))
    this.fewestLetters = Math.min(64, ...late.map((shape) => (/^[AXUY]*/.exec(shape) as RegExpExecArray)[0].length))
    if (this.fewestLetters < 8) throw new RangeError('a shape without a digit early on starts with eight letters')
    // Subset construction over (shape, offset) pairs; X is what makes it more than a trie.
    const sets: number[][][] = [[], shapes.map((_, i) => [i, 0])]
    const known = new Map<string, number>([
      ['', DEAD],
      [JSON.stringify(sets[1]), 1],
    ])
    const rows: number[][] = [Array<number>(SYMBOLS).fill(DEAD)]
    for (let state = 1; state < sets.length; state++) {
      const row = Array<number>(SYMBOLS).fill(DEAD)
      const reached: number[][][] = Array.from({ length: SYMBOLS }, () => [])
      for (const [shape, offset] of sets[state] as [number, number][]) {
        const char = shapes[shape]?.shape[offset]
        if (char !== undefined) for (const symbol of symbolsOf(char)) reached[symbol]?.push([shape, offset + 1])
      }
      reached.forEach((set, symbol) => {
        if (set.length === 0) return
        const key = JSON.stringify(set)
        let target = known.get(key)
        if (target === undefined) {
          target = sets.push(set) - 1
          known.set(key, target)
        }
        row[symbol] = target
      })
      rows.push(row)
    }
    this.#next = Int32Array.from(rows.flat())
    this.#accepts = sets.map((set) =>
      (set as [number, number][])
        .filter(([shape, offset]) => offset === shapes[shape]?.shape.length)
        .map(([shape]) => shapes[shape]?.target as T),
    )
    this.#isPlain = this.#accepts.map((targets) => targets.some(({ needsContext }) => !needsContext))
  }

  /**
   * Calls `found` for every shape that matches from `start` and stands alone; those that need context only where
   * `hasContext` says that there may be some.
   */
  walk(text: string, start: number, hasContext: () => boolean, found: (target: T, end: number) => void): void {
    let state = 1
    for (let i = start; ; i++) {
      const symbol = symbolAt(text, i)
      if (symbol === -1) return
      state = this.#next[state * SYMBOLS + symbol] as number
      if (state === DEAD) return
      const accepts = this.#accepts[state] as readonly T[]
      if (accepts.length === 0 || !isIsolated(text, start, i + 1) || !(this.#isPlain[state] || hasContext())) continue
      for (const target of accepts) found(target, i + 1)
    }
  }

  /** Every step from one state to another by a symbol, and whose shapes end there. */
  forEachStep(step: (state: number, symbol: number, next: number, accepted: readonly T[]) => void): void {
    this.#next.forEach((next, i) => {
      if (next !== DEAD) step(Math.floor(i / SYMBOLS), i % SYMBOLS, next, this.#accepts[next] as readonly T[])
    })
  }
}
