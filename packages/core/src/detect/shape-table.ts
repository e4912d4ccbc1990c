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
  /** Where in `steps` those with {@link ACCEPTS} are. */
  readonly accepting: readonly number[]
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
  const steps = new Uint16Array(MAX_STATES * SYMBOLS)
  const sets: (readonly number[])[] = [none, [0]]
  const accepting: number[] = []
  const accepted: (readonly number[])[] = [none, ends[0] ?? none]
  /** States of one node each are most of them, and told without a key. */
  const ofOne: number[] = new Array(symbols.length).fill(DEAD)
  const ofMany = new Map<string, number>()
  const reached: (number[] | undefined)[] = new Array(SYMBOLS).fill(undefined)

  const addState = (set: readonly number[], shapes: readonly number[]): number => {
    const state = sets.push(set) - 1
    if (state >= MAX_STATES) throw new RangeError('too many shapes')
    accepted.push(shapes)
    return state
  }
  const stateOfOne = (node: number): number => {
    if (ofOne[node] === DEAD) ofOne[node] = addState([node], ends[node] ?? none)
    return ofOne[node] as number
  }
  const stateOf = (set: number[]): number => {
    if (set.length === 1) return stateOfOne(set[0] as number)
    const key = set.sort(ascending).join()
    let state = ofMany.get(key)
    if (state === undefined) {
      state = addState(set, set.flatMap((node) => ends[node] ?? none).sort(ascending))
      ofMany.set(key, state)
    }
    return state
  }
  const addStep = (at: number, next: number): void => {
    const isEnd = (accepted[next] as readonly number[]).length > 0
    steps[at] = isEnd ? next | ACCEPTS : next
    if (isEnd) accepting.push(at)
  }

  for (let state = 1; state < sets.length; state++) {
    const set = sets[state] as readonly number[]
    const only = set.length === 1 ? (firstChild[set[0] as number] as number) : 0
    if (only !== 0 && nextSibling[only] === 0) {
      // One way on, as behind most beginnings.
      const ways = symbols[only] as readonly number[]
      const next = stateOfOne(only)
      for (let i = 0; i < ways.length; i++) addStep(state * SYMBOLS + (ways[i] as number), next)
      continue
    }
    for (let i = 0; i < set.length; i++) {
      for (let child = firstChild[set[i] as number] as number; child !== 0; child = nextSibling[child] as number) {
        const ways = symbols[child] as readonly number[]
        for (let k = 0; k < ways.length; k++) {
          const others = reached[ways[k] as number]
          if (others === undefined) reached[ways[k] as number] = [child]
          else others.push(child)
        }
      }
    }
    for (let symbol = 0; symbol <= CAPITAL; symbol++) {
      const next = reached[symbol]
      if (next === undefined) continue
      addStep(state * SYMBOLS + symbol, stateOf(next))
      reached[symbol] = undefined
    }
  }
  return { steps: steps.slice(0, sets.length * SYMBOLS), accepting, accepted }
}

const none: readonly number[] = []

function ascending(a: number, b: number): number {
  return a - b
}

/** The beginnings that shapes have in common, as a tree. Plain arrays and numbers: this runs once, before anything is optimised. */
interface Beginnings {
  /** By node: what leads to it. */
  readonly symbols: readonly (readonly number[])[]
  readonly firstChild: readonly number[]
  readonly nextSibling: readonly number[]
  /** By node: the numbers of the shapes that end there. */
  readonly ends: readonly (readonly number[] | undefined)[]
}

function beginningsOf(shapes: readonly string[]): Beginnings {
  const symbols: (readonly number[])[] = [none]
  const firstChild = [0]
  const nextSibling = [0]
  const ends: (readonly number[] | undefined)[] = [undefined]
  const numbers = numbersOf(shapes)
  /** The nodes of the shape before, by length. Sorted, a shape has its longest known beginning in common with that one. */
  const path = [0]
  let before = ''
  for (const shape of [...numbers.keys()].sort()) {
    let length = 0
    while (length < before.length && shape.charCodeAt(length) === before.charCodeAt(length)) length++
    let node = path[length] as number
    for (; length < shape.length; length++) {
      const child = symbols.push(symbolsFor(shape[length] as string)) - 1
      firstChild.push(0)
      nextSibling.push(firstChild[node] as number)
      firstChild[node] = child
      ends.push(undefined)
      node = child
      path[length + 1] = node
    }
    ends[node] = numbers.get(shape)
    before = shape
  }
  return { symbols, firstChild, nextSibling, ends }
}

/** Each shape once, with the numbers that it stands at. */
function numbersOf(shapes: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>()
  for (let i = 0; i < shapes.length; i++) {
    const shape = shapes[i] as string
    const known = numbers.get(shape)
    if (known === undefined) numbers.set(shape, [i])
    else known.push(i)
  }
  return numbers
}

function symbolsFor(char: string): readonly number[] {
  const symbols = symbolsOf.get(char)
  if (symbols === undefined) throw new RangeError(`a shape is made of 9, A, X, U, Y and "${SEPARATORS}", not "${char}"`)
  return symbols
}
