import { type ContextPhrases, indexPhrases, keyHasContext } from './context.js'
import type { DetectionPlan, DetectorAction } from './detection-plan.js'
import type { Finder, MatchAt } from './detector.js'
import { ShapeAutomaton } from './shape-automaton.js'

/** A detector with one of its finders: `find`, or `findInContext`, which then asks for a context word. */
export interface Target {
  readonly action: DetectorAction
  readonly needsContext: boolean
  readonly context: ReadonlySet<string>
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
type ByCode<T> = (readonly T[] | undefined)[]

/** The detectors of a policy by what triggers them. */
export class FinderTables {
  readonly plan: DetectionPlan
  readonly shapes: ShapeAutomaton<Target>
  readonly literals: ByCode<Literal> = new Array(128).fill(undefined)
  readonly marks: Mark[] = []
  /** Last words of what stands before values that are found by it. */
  readonly labels = new Set<string>()
  readonly chars: ByCode<Of<'char'>> = new Array(128).fill(undefined)
  readonly clusters: Of<'digits'>[] = []
  readonly words: Of<'word'>[] = []
  readonly phrases: ContextPhrases
  readonly #keys = new Map<string, KeyMeaning>()

  constructor(plan: DetectionPlan) {
    this.plan = plan
    const shapes: { shape: string; target: Target }[] = []
    for (const action of plan.detectors) {
      const { find, findInContext } = action.detector
      for (const [finder, needsContext] of [
        [find, false],
        [findInContext, true],
      ] as const) {
        if (finder === undefined) continue
        const target = { action, needsContext, context: new Set(action.detector.context) }
        if (finder.by === 'shape') shapes.push(...finder.shapes.map((shape) => ({ shape, target })))
        else if (finder.by === 'literal') this.#addLiterals(target, finder)
        else if (finder.by === 'char') for (const char of finder.chars) add(this.chars, char, { ...target, finder })
        else if (finder.by === 'digits') this.clusters.push({ ...target, finder })
        else {
          this.words.push({ ...target, finder })
          for (const label of finder.labels ?? []) this.labels.add(label)
        }
      }
    }
    this.shapes = new ShapeAutomaton(shapes)
    this.phrases = indexPhrases(plan.detectors.flatMap(({ detector }) => detector.context ?? []))
  }

  /** What a key says, worked out when it is first seen. */
  meaningOf(key: string): KeyMeaning {
    let meaning = this.#keys.get(key)
    if (meaning === undefined) {
      const having = (words: (action: DetectorAction) => readonly string[] | undefined) =>
        new Set(this.plan.detectors.filter((action) => keyHasContext([key], words(action) ?? [])))
      meaning = {
        supports: having(({ detector }) => detector.context),
        excludes: having(({ detector }) => detector.exceptUnder),
      }
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
    for (const literal of finder.literals) {
      const ignoreCase = finder.ignoreCase ?? false
      const entry = {
        ...target,
        literal: ignoreCase ? literal.toLowerCase() : literal,
        ignoreCase,
        wordStart: finder.wordStart ?? true,
        run: /^[\w.-]{2,}$/.test(literal) ? Math.max(MIN_RUN, finder.run ?? 0) : 0,
        match: finder.match,
      }
      const first = literal[0] as string
      for (const char of new Set(ignoreCase ? [first.toLowerCase(), first.toUpperCase()] : [first]))
        add(this.literals, char, entry)
    }
  }
}

function add<T>(table: ByCode<T>, char: string, value: T): void {
  const code = char.charCodeAt(0)
  table[code] = [...(table[code] ?? []), value]
}
