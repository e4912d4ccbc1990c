import { classAt, DIGIT, LETTER } from './characters.js'
import { isIsolated } from './isolated.js'
import { ACCEPTS, CAPITAL, DEAD, SEPARATORS, type ShapeTable, SYMBOLS, shapeTableOf } from './shape-table.js'

/** Bit of a kernel's step to a state in which only shapes end that need a context word; with `ACCEPTS` also numbers of payment cards. */
const CONTEXTUAL = 0x4000

/** What a shape needs to count; worked out when first asked about. */
const UNKNOWN = 0
const NOTHING = 1
const CONTEXT = 2

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

/** Whoever walks, and is told of the shapes. */
export interface ShapeVisitor<T> {
  hasContext(at: number): boolean
  foundShape(target: T, start: number, end: number): void
}

/**
 * All shapes of all detectors as one deterministic automaton: a walk from a word start takes one table look-up per
 * character and stops at the first that no shape continues with, however many shapes there are.
 */
export class ShapeAutomaton<T extends { readonly needsContext: boolean }> {
  /** The shapes as they were given. */
  readonly texts: readonly string[]
  readonly #table: ShapeTable
  /** By the shape's number. */
  readonly #targets: readonly T[]
  /** By state: what the shape that ends there with the least needs. */
  readonly #needs: Uint8Array

  constructor(targets: readonly { readonly shapes: readonly string[]; readonly target: T }[]) {
    this.texts = targets.flatMap(({ shapes }) => shapes)
    this.#targets = targets.flatMap(({ shapes, target }) => new Array<T>(shapes.length).fill(target))
    this.#table = shapeTableOf(this.texts)
    this.#needs = new Uint8Array(this.#table.accepted.length)
  }

  /** The fewest letters and digits that start a shape which may have no digit among its first nine characters. */
  get fewestLetters(): number {
    const late = this.texts.filter((shape) => !shape.slice(0, 9).includes('9') && !thirds.test(shape))
    const fewest = Math.min(64, ...late.map((shape) => (/^[AXUY]*/.exec(shape) as RegExpExecArray)[0].length))
    if (fewest < 8) throw new RangeError('a shape without a digit early on starts with eight letters')
    return fewest
  }

  /** Tells `visitor` every shape that matches from `start` and stands alone; those that need context only where it has some. */
  walk(text: string, start: number, visitor: ShapeVisitor<T>): void {
    const { steps, accepted } = this.#table
    let hasContext: boolean | undefined
    let state = 1
    for (let i = start; ; i++) {
      const symbol = symbolAt(text, i)
      if (symbol === -1) return
      const step = steps[state * SYMBOLS + symbol] as number
      if (step === DEAD) return
      state = step & ~ACCEPTS
      if ((step & ACCEPTS) === 0) continue
      const shapes = accepted[state] as readonly number[]
      const isPlain = this.#isPlain(state, shapes)
      if ((!isPlain && hasContext === false) || !isIsolated(text, start, i + 1)) continue
      if (!isPlain) {
        hasContext ??= visitor.hasContext(start)
        if (!hasContext) continue
      }
      for (const shape of shapes) visitor.foundShape(this.#targets[shape] as T, start, i + 1)
    }
  }

  /** Whether one of the shapes that end in a state needs no context. */
  #isPlain(state: number, shapes: readonly number[]): boolean {
    if (this.#needs[state] === UNKNOWN) {
      const isPlain = shapes.some((shape) => !(this.#targets[shape] as T).needsContext)
      this.#needs[state] = isPlain ? NOTHING : CONTEXT
    }
    return this.#needs[state] === NOTHING
  }

  /**
   * The table's steps for the kernel: with {@link CONTEXTUAL} in place of `ACCEPTS` where `isPlain` is true of nothing that ends
   * there, and with both where `isCard` is true of all that it is true of.
   */
  markedSteps(isPlain: (target: T) => boolean, isCard: (target: T) => boolean): Uint16Array {
    const { accepting, accepted } = this.#table
    const steps = this.#table.steps.slice()
    for (const at of accepting) {
      const state = (steps[at] as number) & ~ACCEPTS
      const shapes = accepted[state] as readonly number[]
      const plain = shapes.map((shape) => this.#targets[shape] as T).filter(isPlain)
      if (plain.length === 0) steps[at] = state | CONTEXTUAL
      else if (plain.every(isCard)) steps[at] = state | CONTEXTUAL | ACCEPTS
    }
    return steps
  }
}
