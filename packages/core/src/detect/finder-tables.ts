import { type ContextPhrases, indexPhrases, keyHasContext } from './context.js'
import type { DetectionPlan, DetectorAction } from './detection-plan.js'
import type { Finder, MatchAt } from './detector.js'
import { KeyPhrases } from './key-phrases.js'
import { ShapeAutomaton } from './shape-automaton.js'

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

type Of<By extends Finder['by']> = Target & { readonly finder: Extract<Finder, { by: By }> }

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
  readonly chars: ByCode<Of<'char'>> = new Array(128).fill(undefined)
  readonly clusters: Of<'digits'>[] = []
  readonly words: Of<'word'>[] = []
  readonly #shaped: { readonly shapes: readonly string[]; readonly target: Target }[] = []
  #shapes: ShapeAutomaton<Target> | undefined
  #phrases: ContextPhrases | undefined
  readonly #contexts = new Map<DetectorAction, ReadonlySet<string>>()
  readonly #keys = new Map<string, KeyMeaning>()

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

  /** What a key says, worked out when it is first seen. */
  meaningOf(key: string): KeyMeaning {
    let meaning = this.#keys.get(key)
    if (meaning === undefined) {
      const having = (words: (action: DetectorAction) => readonly string[] | undefined) =>
        new Set(this.plan.detectors.filter((action) => isIn(key, words(action))))
      meaning = {
        supports: hasContext(key, this.plan) ? having(({ detector }) => detector.context) : none,
        excludes: having(({ detector }) => detector.exceptUnder),
      }
      if (this.#keys.size >= MAX_KEYS) this.#keys.clear()
      this.#keys.set(key, meaning)
    }
    return meaning
  }

  #add(target: Target, finder: Finder): void {
    if (finder.by === 'shape') this.#shaped.push({ shapes: finder.shapes, target })
    else if (finder.by === 'literal') this.#addLiterals(target, finder)
    else if (finder.by === 'char') for (const char of finder.chars) add(this.chars, char, { ...target, finder })
    else if (finder.by === 'digits') this.clusters.push({ ...target, finder })
    else {
      this.words.push({ ...target, finder })
      for (const label of finder.labels ?? []) this.labels.add(label)
    }
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

function add<T>(table: ByCode<T>, char: string, value: T): void {
  const code = char.charCodeAt(0)
  const known = table[code]
  if (known) known.push(value)
  else table[code] = [value]
}
