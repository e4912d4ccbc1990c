import { type ContextPhrases, indexPhrases } from './context.js'
import type { DetectionPlan, DetectorAction } from './detection-plan.js'
import type { Behind, Finder, MatchAt, MatchCluster } from './detector.js'
import { type KeyMeaning, keyMeanings } from './key-meanings.js'
import { LiteralGroup } from './literal-group.js'
import { ShapeAutomaton } from './shape-automaton.js'

/** Where a text stands in its record. */
export interface TextPlace {
  /** The key of the value, and of the object it is in; `undefined` for free text. */
  readonly key: string | undefined
  readonly parentKey: string | undefined
  /** An envelope field: digits in it are not looked at. */
  readonly envelope: boolean
}

/** A detector with one of its finders: `find`, or `findInContext`, which then asks for a context word. */
export interface Target {
  readonly action: DetectorAction
  readonly needsContext: boolean
}

/** The keys that say something of a text, innermost first. */
export function keysOf({ key, parentKey }: TextPlace): readonly string[] {
  return key === undefined ? [] : parentKey === undefined ? [key] : [key, parentKey]
}

const noMeanings: readonly KeyMeaning[] = []

/** A literal of a detector. */
export interface Literal extends Target {
  readonly literal: string
  readonly ignoreCase: boolean
  readonly wordStart: boolean
  /** The shortest run of letters, digits, `_`, `-` and `.` that it starts; 0 for any. */
  readonly run: number
  /** What at least stands right behind it. */
  readonly behind: Behind
  readonly match: MatchAt
}

const anything: Behind = { least: 0 }

/** A literal that stands some way behind the start of a word. */
export interface Mark extends Target {
  readonly literal: string
  /** Its first character's code. */
  readonly first: number
  readonly distance: number
  readonly match: MatchAt
}

/** So many literals with the same first character are told apart by how they go on. */
const MANY = 8

/** What a literal of nothing but letters, digits, `_`, `-` and `.` starts at least. */
const MIN_RUN = 9

/** A character's matcher. */
interface Char extends Target {
  readonly match: MatchAt
}

/** Where a cluster has more digits, it does not matter how many. */
const MOST_DIGITS = 32

/** What is tried on a cluster of digits. */
export interface ClusterTarget extends Target {
  /** It must be a cluster by itself. */
  readonly isWhole: boolean
  /** It is not a single run. */
  readonly parted: boolean
  readonly match: MatchCluster
}

/** What is tried on a word. */
interface Word extends Target {
  readonly min: number
  readonly max: number
  readonly first: string | undefined
  readonly match: MatchAt | undefined
}

/** By the first character's code; what is not ASCII triggers nothing. */
type ByCode<T> = (T[] | undefined)[]

/** The detectors of a policy by what triggers them. */
export class FinderTables {
  readonly plan: DetectionPlan
  readonly literals: ByCode<Literal> = new Array(128).fill(undefined)
  readonly marks: Mark[] = []
  /** Last words of what stands before values that are found by it. */
  readonly labels = new Set<string>()
  readonly chars: ByCode<Char> = new Array(128).fill(undefined)
  /** By the number of digits; the last is for all clusters with more. */
  readonly #clusters: ClusterTarget[][] = Array.from({ length: MOST_DIGITS + 2 }, () => [])
  readonly words: Word[] = []
  longestWord = 0
  readonly #shaped: { readonly shapes: readonly string[]; readonly target: Target }[] = []
  #shapes: ShapeAutomaton<Target> | undefined
  /** Of literals by how they go on, for the first characters that texts have had. */
  readonly #groups: (LiteralGroup<Literal> | undefined)[] = new Array(128).fill(undefined)
  #phrases: ContextPhrases | undefined
  readonly #contexts = new Map<DetectorAction, ReadonlySet<string>>()

  constructor(plan: DetectionPlan) {
    this.plan = plan
    for (const action of plan.detectors) {
      const { find, findInContext } = action.detector
      if (find) this.#add({ action, needsContext: false }, find)
      if (findInContext) this.#add({ action, needsContext: true }, findInContext)
    }
  }

  /** The shapes of all detectors; made when a word is first looked at. */
  get shapes(): ShapeAutomaton<Target> {
    this.#shapes ??= new ShapeAutomaton(this.#shaped)
    return this.#shapes
  }

  /** Each kind of entry with the same properties in the same order, whatever its finder leaves out. */
  #add(target: Target, finder: Finder): void {
    const { action, needsContext } = target
    if (finder.by === 'shape') this.#shaped.push({ shapes: finder.shapes, target })
    else if (finder.by === 'literal') this.#addLiterals(target, finder)
    else if (finder.by === 'char') {
      for (const char of finder.chars) add(this.chars, char, { action, needsContext, match: finder.match })
    } else if (finder.by === 'digits') {
      const { min, max, parted = false } = finder
      if (max !== undefined && max > MOST_DIGITS) throw new RangeError(`a cluster has at most ${MOST_DIGITS} digits`)
      const cluster = { action, needsContext, isWhole: max !== undefined, parted, match: finder.match }
      for (let digits = min; digits <= (max ?? MOST_DIGITS + 1); digits++) this.#clusters[digits]?.push(cluster)
    } else {
      const { min, max, first, match } = finder
      this.words.push({ action, needsContext, min, max, first, match })
      this.longestWord = Math.max(this.longestWord, max)
      for (const label of finder.labels ?? []) this.labels.add(label)
    }
  }

  /** What is tried on clusters of so many digits. */
  clustersOf(digits: number): readonly ClusterTarget[] {
    return this.#clusters[Math.min(digits, MOST_DIGITS + 1)] as ClusterTarget[]
  }

  /** The literals that may stand at an offset. */
  literalsAt(text: string, at: number): readonly Literal[] | undefined {
    const code = text.charCodeAt(at)
    const all = this.literals[code]
    if (all === undefined || all.length < MANY) return all
    this.#groups[code] ??= new LiteralGroup(all)
    return (this.#groups[code] as LiteralGroup<Literal>).at(text, at)
  }

  /** The context phrases of all detectors; indexed when a candidate first asks for one. */
  get phrases(): ContextPhrases {
    this.#phrases ??= indexPhrases(this.plan.detectors.flatMap(({ detector }) => detector.context ?? []))
    return this.#phrases
  }

  /** Those of one detector. */
  contextOf(action: DetectorAction): ReadonlySet<string> {
    let context = this.#contexts.get(action)
    if (context === undefined) {
      context = new Set(action.detector.context)
      this.#contexts.set(action, context)
    }
    return context
  }

  /** What the keys of a place say. */
  meaningsOf({ key, parentKey }: TextPlace): readonly KeyMeaning[] {
    if (key === undefined) return noMeanings
    const meanings = keyMeanings(this.plan)
    const own = meanings.of(key)
    return parentKey === undefined ? own : [own[0], meanings.of(parentKey)[0]]
  }

  #addLiterals(target: Target, finder: Extract<Finder, { by: 'literal' }>): void {
    const { at } = finder
    if (at !== undefined) {
      finder.literals.forEach((literal, i) => {
        const distance = typeof at === 'number' ? at : (at[i] as number)
        this.marks.push({ ...target, literal, first: literal.charCodeAt(0), distance, match: finder.match })
      })
      return
    }
    const { action, needsContext } = target
    const { ignoreCase = false, wordStart = true, behind = [], match } = finder
    for (const [i, given] of finder.literals.entries()) {
      const literal = ignoreCase ? given.toLowerCase() : given
      const run = /^[\w.-]{2,}$/.test(given) ? Math.max(MIN_RUN, finder.run ?? 0) : 0
      // Named one by one, since there are hundreds, and spreading is many times slower.
      const entry = { action, needsContext, literal, ignoreCase, wordStart, run, behind: behind[i] ?? anything, match }
      const first = literal[0] as string
      add(this.literals, first, entry)
      const capital = ignoreCase ? first.toUpperCase() : first
      if (capital !== first) add(this.literals, capital, entry)
    }
  }
}

function add<T>(table: ByCode<T>, char: string, value: T): void {
  const code = char.charCodeAt(0)
  const known = table[code]
  if (known) known.push(value)
  else table[code] = [value]
}
