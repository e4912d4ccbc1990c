import { type ContextPhrases, indexPhrases, KeyPhrases } from './context.js'
import type { DetectionPlan, DetectorAction } from './detection-plan.js'
import type { Detector, Finder, MatchAt } from './detector.js'
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
  /** Its first character's code. */
  readonly first: number
  readonly distance: number
  readonly match: MatchAt
}

/** So many literals with the same first character are told apart by their first four, or two. */
const MANY = 8
const LONG_START = 4
const SHORT_START = 2

/** The literals that may stand where a text goes on in a certain way. */
interface LiteralGroup {
  readonly byLongStart: ReadonlyMap<number, readonly Literal[]>
  readonly byShortStart: ReadonlyMap<number, readonly Literal[]>
  /** Those of one character. */
  readonly shortest: readonly Literal[]
}

/** Some characters as a number, in small letters; others may have the same. */
function startAt(text: string, at: number, length: number): number {
  let start = 0
  for (let i = at; i < at + length; i++) start = (start << 7) | ((text.charCodeAt(i) | 0x20) & 0x7f)
  return start
}

/** What a literal of nothing but letters, digits, `_`, `-` and `.` starts at least. */
const MIN_RUN = 9

type Of<By extends Finder['by']> = Target & { readonly finder: Extract<Finder, { by: By }> }

/** By the first character's code; what is not ASCII triggers nothing. */
type ByCode<T> = (T[] | undefined)[]

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
  readonly #starts: (LiteralGroup | undefined)[] = new Array(128).fill(undefined)
  #phrases: ContextPhrases | undefined
  readonly #contexts = new Map<DetectorAction, ReadonlySet<string>>()
  readonly #keys = new Map<string, KeyMeaning>()
  #supporting: KeyPhrases<DetectorAction> | undefined
  #excluding: KeyPhrases<DetectorAction> | undefined

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
        const target = { action, needsContext }
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

  /** The literals that may stand at an offset. */
  literalsAt(text: string, at: number): readonly Literal[] | undefined {
    const code = text.charCodeAt(at)
    const all = this.literals[code]
    if (all === undefined || all.length < MANY) return all
    this.#starts[code] ??= groupedByStart(all)
    const { byLongStart, byShortStart, shortest } = this.#starts[code] as LiteralGroup
    return (
      byLongStart.get(startAt(text, at, LONG_START)) ?? byShortStart.get(startAt(text, at, SHORT_START)) ?? shortest
    )
  }

  /** What a key says, worked out when it is first seen. */
  meaningOf(key: string): KeyMeaning {
    let meaning = this.#keys.get(key)
    if (meaning === undefined) {
      this.#supporting ??= this.#phrasesOf(({ context }) => context)
      this.#excluding ??= this.#phrasesOf(({ exceptUnder }) => exceptUnder)
      meaning = { supports: this.#supporting.in(key), excludes: this.#excluding.in(key) }
      if (this.#keys.size >= MAX_KEYS) this.#keys.clear()
      this.#keys.set(key, meaning)
    }
    return meaning
  }

  #phrasesOf(words: (detector: Detector) => readonly string[] | undefined): KeyPhrases<DetectorAction> {
    const { detectors } = this.plan
    return new KeyPhrases(
      detectors.flatMap((action) => (words(action.detector) ?? []).map((phrase) => [phrase, action] as const)),
    )
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

/** Each list in the order of the whole. A literal shorter than what texts are told apart by is in all lists that it fits. */
function groupedByStart(all: readonly Literal[]): LiteralGroup {
  const group = (literals: readonly Literal[], length: number) => {
    const starts = new Set(
      literals.map(({ literal }) => literal.slice(0, length)).filter((start) => start.length === length),
    )
    return new Map(
      Array.from(starts, (start) => {
        const fits = ({ literal }: Literal) => {
          const shared = Math.min(length, literal.length)
          return startAt(literal, 0, shared) === startAt(start, 0, shared)
        }
        return [startAt(start, 0, length), literals.filter(fits)]
      }),
    )
  }
  const shorterThan = (length: number) => all.filter(({ literal }) => literal.length < length)
  return {
    byLongStart: group(all, LONG_START),
    byShortStart: group(shorterThan(LONG_START), SHORT_START),
    shortest: shorterThan(SHORT_START),
  }
}
