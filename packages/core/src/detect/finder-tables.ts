import { type ContextPhrases, indexPhrases, keyHasContext } from './context.js'
import type { DetectionPlan, DetectorAction } from './detection-plan.js'
import type { Finder, MatchAt } from './detector.js'
import { KeyPhrases } from './key-phrases.js'
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

/** What a key says of the values under it. */
export interface KeyMeaning {
  /** Detectors one of whose context words it contains. */
  readonly supports: ReadonlySet<DetectorAction>
  /** Detectors that look at nothing under it. */
  readonly excludes: ReadonlySet<DetectorAction>
}

/** The keys that say something of a text, innermost first. */
export function keysOf({ key, parentKey }: TextPlace): readonly string[] {
  return key === undefined ? [] : parentKey === undefined ? [key] : [key, parentKey]
}

const noMeanings: readonly KeyMeaning[] = []

/** Keys are names from code: few, and always the same ones. */
const MAX_KEYS = 2048

/** A literal of a detector. */
export interface Literal extends Target {
  readonly literal: string
  readonly ignoreCase: boolean
  readonly wordStart: boolean
  /** The shortest run of letters, digits, `_`, `-` and `.` that it starts; 0 for any. */
  readonly run: number
  readonly match: MatchAt
}

/** A literal that stands some way behind the start of a word. */
export interface Mark extends Target {
  readonly literal: string
  readonly distance: number
  readonly match: MatchAt
}

/** What a literal of nothing but letters, digits, `_`, `-` and `.` starts at least. */
const MIN_RUN = 9

/** A character's matcher. */
interface Char extends Target {
  readonly match: MatchAt
}

/** Digits of a cluster that may be of any length. */
export const ANY = Number.POSITIVE_INFINITY

/** What is tried on a cluster of digits. */
interface Cluster extends Target {
  readonly min: number
  readonly max: number
  readonly parted: boolean
  readonly match: MatchAt
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

function isIn(key: string, phrases: readonly string[] | undefined): boolean {
  return phrases !== undefined && keyHasContext([key], phrases)
}

const none: ReadonlySet<DetectorAction> = new Set()

const contexts = new WeakMap<DetectionPlan, KeyPhrases>()

/** Whether a key contains a context word or phrase of any detector. */
export function hasContext(key: string, plan: DetectionPlan): boolean {
  let phrases = contexts.get(plan)
  if (phrases === undefined) {
    phrases = new KeyPhrases(plan.detectors.flatMap(({ detector }) => detector.context ?? []))
    contexts.set(plan, phrases)
  }
  return phrases.areIn(key)
}

/** The detectors of a policy by what triggers them. */
export class FinderTables {
  readonly plan: DetectionPlan
  readonly literals: ByCode<Literal> = new Array(128).fill(undefined)
  readonly marks: Mark[] = []
  /** Last words of what stands before values that are found by it. */
  readonly labels = new Set<string>()
  readonly chars: ByCode<Char> = new Array(128).fill(undefined)
  readonly clusters: Cluster[] = []
  readonly words: Word[] = []
  readonly #shaped: { readonly shapes: readonly string[]; readonly target: Target }[] = []
  #shapes: ShapeAutomaton<Target> | undefined
  /** Literals by their second character too, for the first ones that texts have had. */
  readonly #bySecond: (ReturnType<typeof bySecond> | undefined)[] = new Array(128).fill(undefined)
  #phrases: ContextPhrases | undefined
  readonly #contexts = new Map<DetectorAction, ReadonlySet<string>>()
  readonly #keys = new Map<string, readonly [KeyMeaning]>()

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
      const { min, max = ANY, parted = false } = finder
      this.clusters.push({ action, needsContext, min, max, parted, match: finder.match })
    } else {
      const { min, max, first, match } = finder
      this.words.push({ action, needsContext, min, max, first, match })
      for (const label of finder.labels ?? []) this.labels.add(label)
    }
  }

  /** The literals that may stand where these two characters do. */
  literalsAt(code: number, next: number): readonly Literal[] | undefined {
    const all = this.literals[code]
    if (all === undefined) return undefined
    this.#bySecond[code] ??= bySecond(all)
    const known = this.#bySecond[code] as ByCode<Literal> | 'one'
    return known === 'one' ? all : known[next]
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
    const own = this.#meaningOf(key)
    return parentKey === undefined ? own : [own[0], this.#meaningOf(parentKey)[0]]
  }

  /** Worked out when a key is first seen. */
  #meaningOf(key: string): readonly [KeyMeaning] {
    let meaning = this.#keys.get(key)
    if (meaning === undefined) {
      const having = (words: (action: DetectorAction) => readonly string[] | undefined) =>
        new Set(this.plan.detectors.filter((action) => isIn(key, words(action))))
      const supports = hasContext(key, this.plan) ? having(({ detector }) => detector.context) : none
      meaning = [{ supports, excludes: having(({ detector }) => detector.exceptUnder) }]
      if (this.#keys.size >= MAX_KEYS) this.#keys.clear()
      this.#keys.set(key, meaning)
    }
    return meaning
  }

  #addLiterals(target: Target, finder: Extract<Finder, { by: 'literal' }>): void {
    const { at } = finder
    if (at !== undefined) {
      finder.literals.forEach((literal, i) => {
        const distance = typeof at === 'number' ? at : (at[i] as number)
        this.marks.push({ ...target, literal, distance, match: finder.match })
      })
      return
    }
    const { action, needsContext } = target
    const { ignoreCase = false, wordStart = true, match } = finder
    for (const given of finder.literals) {
      const literal = ignoreCase ? given.toLowerCase() : given
      const run = /^[\w.-]{2,}$/.test(given) ? Math.max(MIN_RUN, finder.run ?? 0) : 0
      // Named one by one, since there are hundreds, and spreading is many times slower.
      const entry = { action, needsContext, literal, ignoreCase, wordStart, run, match }
      const first = literal[0] as string
      add(this.literals, first, entry)
      const capital = ignoreCase ? first.toUpperCase() : first
      if (capital !== first) add(this.literals, capital, entry)
    }
  }
}

/** Literals by their second character; one of them may be of one only. */
function bySecond(literals: readonly Literal[]): ByCode<Literal> | 'one' {
  const table: ByCode<Literal> = new Array(128).fill(undefined)
  for (const literal of literals) {
    const second = literal.literal[1]
    if (second === undefined) return 'one'
    add(table, second, literal)
    if (literal.ignoreCase && second !== second.toUpperCase()) add(table, second.toUpperCase(), literal)
  }
  return table
}

function add<T>(table: ByCode<T>, char: string, value: T): void {
  const code = char.charCodeAt(0)
  const known = table[code]
  if (known) known.push(value)
  else table[code] = [value]
}
