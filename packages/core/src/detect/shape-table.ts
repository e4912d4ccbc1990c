/** Input symbols: digit, small letter, each separator that a shape may contain, capital letter. */
export const SEPARATORS = ' -./()+_'
export const CAPITAL = 2 + SEPARATORS.length
/** Entries of a state; a power of two, as the kernel has it, which walks the same table. */
export const SYMBOLS = 16
export const DEAD = 0
/** Bit of a step to a state in which a shape ends. */
export const ACCEPTS = 0x8000
/** The kernel has room for so many. */
const MAX_STATES = 8192

/** A deterministic automaton over symbols; state 1 is where it starts. */
export interface ShapeTable {
  /** By state and symbol: the next state, with {@link ACCEPTS} where a shape ends there. */
  readonly steps: Uint16Array
  /** By state: the numbers of the shapes that end there. */
  readonly accepted: readonly (readonly number[])[]
}

/** What the characters of shapes stand for. */
const symbolsOf = new Map<string, readonly number[]>([
  ['9', [0]],
  ['A', [1, CAPITAL]],
  ['X', [0, 1, CAPITAL]],
  ['U', [CAPITAL]],
  ['Y', [0, CAPITAL]],
  ...Array.from(SEPARATORS, (separator, i): [string, number[]] => [separator, [2 + i]]),
])

/** One node a beginning that shapes have in common. Plain arrays and numbers: this runs once, before anything is optimised. */
class Beginnings {
  readonly symbols: (readonly number[])[] = [[]]
  readonly firstChild: number[] = [0]
  readonly nextSibling: number[] = [0]
  /** Numbers of the shapes that end here. */
  readonly ends: number[][] = [[]]
  readonly #nodes = new Map<string, number>([['', 0]])

  add(shape: string, number: number): void {
    ;(this.ends[this.#nodeOf(shape)] as number[]).push(number)
  }

  #nodeOf(beginning: string): number {
    // From the end, since most shapes share all but a few characters with an earlier one.
    let length = beginning.length
    let node = this.#nodes.get(beginning)
    while (node === undefined) node = this.#nodes.get(beginning.slice(0, --length))
    for (; length < beginning.length; length++) node = this.#addChild(node, beginning, length)
    return node
  }

  #addChild(parent: number, text: string, length: number): number {
    const symbols = symbolsOf.get(text[length] as string)
    if (symbols === undefined)
      throw new RangeError(`a shape is made of 9, A, X, U, Y and "${SEPARATORS}", not "${text[length]}"`)
    const node = this.symbols.push(symbols) - 1
    this.firstChild.push(0)
    this.nextSibling.push(this.firstChild[parent] as number)
    this.firstChild[parent] = node
    this.ends.push([])
    this.#nodes.set(text.slice(0, length + 1), node)
    return node
  }
}

/** The table made last: maskers mostly have the same detectors, whatever their masks. */
let latest: { readonly shapes: readonly string[]; readonly table: ShapeTable } | undefined

/** The automaton of all `shapes`, numbered as they come; throws on what is no shape. */
export function shapeTableOf(shapes: readonly string[]): ShapeTable {
  const { length } = shapes
  if (latest?.shapes.length !== length || shapes.some((shape, i) => shape !== latest?.shapes[i]))
    latest = { shapes, table: buildShapeTable(shapes) }
  return latest.table
}

/** Subset construction over the beginnings: `9` and `X` may both go on with a digit, which is more than a tree can say. */
function buildShapeTable(shapes: readonly string[]): ShapeTable {
  const { symbols, firstChild, nextSibling, ends } = beginningsOf(shapes)
  let steps = new Uint16Array(2 * symbols.length * SYMBOLS)
  const sets: number[][] = [[], [0]]
  const accepted: (readonly number[])[] = [[], ends[0] as number[]]
  /** States of one node each are most of them, and told without a key. */
  const ofOne: number[] = new Array(symbols.length).fill(DEAD)
  const ofMany = new Map<string, number>()
  const reached: (number[] | undefined)[] = new Array(SYMBOLS).fill(undefined)
  const symbolsReached: number[] = []

  const stateOf = (set: number[]): number => {
    const [first] = set as [number]
    const key = set.length === 1 ? '' : set.sort((a, b) => a - b).join()
    const known = key === '' ? (ofOne[first] as number) : (ofMany.get(key) ?? DEAD)
    if (known !== DEAD) return known
    const state = sets.push(set) - 1
    if (state >= MAX_STATES) throw new RangeError('too many shapes')
    accepted.push(
      key === '' ? (ends[first] as number[]) : set.flatMap((node) => ends[node] ?? []).sort((a, b) => a - b),
    )
    if (key === '') ofOne[first] = state
    else ofMany.set(key, state)
    return state
  }

  for (let state = 1; state < sets.length; state++) {
    if ((state + 1) * SYMBOLS > steps.length) steps = grown(steps)
    for (const node of sets[state] as number[]) {
      for (let child = firstChild[node] as number; child !== 0; child = nextSibling[child] as number) {
        for (const symbol of symbols[child] as readonly number[]) {
          const set = reached[symbol]
          if (set) set.push(child)
          else {
            reached[symbol] = [child]
            symbolsReached.push(symbol)
          }
        }
      }
    }
    for (const symbol of symbolsReached) {
      const next = stateOf(reached[symbol] as number[])
      steps[state * SYMBOLS + symbol] = next | ((accepted[next] as readonly number[]).length > 0 ? ACCEPTS : 0)
      reached[symbol] = undefined
    }
    symbolsReached.length = 0
  }
  return { steps: steps.slice(0, sets.length * SYMBOLS), accepted }
}

function grown(steps: Uint16Array): Uint16Array<ArrayBuffer> {
  const more = new Uint16Array(2 * steps.length)
  more.set(steps)
  return more
}

function beginningsOf(shapes: readonly string[]): Beginnings {
  const beginnings = new Beginnings()
  shapes.forEach((shape, i) => {
    beginnings.add(shape, i)
  })
  return beginnings
}
