import { type Assignment, matchAssignment } from './assignments.js'
import { classAt, DIGIT, LETTER, WORD } from './characters.js'
import { ContextIndex, type ContextPhrases, indexPhrases, keyHasContext } from './context.js'
import { decodedView } from './decoded-view.js'
import type { DetectionPlan, DetectorAction } from './detection-plan.js'
import type { Finder, MatchAt, Range } from './detector.js'
import { clusterAt } from './digit-cluster.js'
import { isIsolated } from './isolated.js'
import { matchElement, matchFlag } from './named-values.js'
import { resolveOverlaps, type Span } from './overlaps.js'
import { ShapeAutomaton } from './shape-automaton.js'

/** Where a text stands in its record. */
export interface TextPlace {
  /** The key of the value and of the object it is in, innermost first; empty for free text. */
  readonly keys: readonly string[]
  /** An envelope field: digits in it are not looked at. */
  readonly envelope: boolean
}

/** A detector with one of its finders: `find`, or `findInContext`, which then asks for a context word. */
interface Target {
  readonly action: DetectorAction
  readonly needsContext: boolean
}

interface Literal extends Target {
  readonly literal: string
  readonly ignoreCase: boolean
  readonly wordStart: boolean
  readonly match: MatchAt
}

type Of<By extends Finder['by']> = Target & { readonly finder: Extract<Finder, { by: By }> }

/** A detector of the policy's author beats every built-in one that finds the same. */
const OWN_PRIORITY = 100

/** How many times a text is decoded and looked at again: once for an escape, once more for an escaped escape. */
const MAX_VIEWS = 2

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what colours start with (ECMA-48, CSI sequences).
const colour = /\u001b\[[0-9;:]{0,32}[A-Za-z]/g

/** What names a value in text, by the character at which that shows. */
const namedValues: ReadonlyMap<number, (text: string, at: number, plan: DetectionPlan) => Assignment | undefined> =
  new Map([
    [0x3d, matchAssignment],
    [0x3a, matchAssignment],
    [0x2d, matchFlag],
    [0x3c, matchElement],
  ])

/**
 * Finds every value in a text: one walk over its characters calls each detector only where its trigger stands.
 * This is the plain form of the engine, and what any faster one must agree with.
 */
export class SpanFinder {
  readonly #plan: DetectionPlan
  readonly #shapes: ShapeAutomaton<Target>
  readonly #literals = new Map<number, Literal[]>()
  readonly #chars = new Map<number, Of<'char'>[]>()
  readonly #clusters: Of<'digits'>[] = []
  readonly #words: Of<'word'>[] = []
  readonly #phrases: ContextPhrases

  constructor(plan: DetectionPlan) {
    this.#plan = plan
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
        else if (finder.by === 'char')
          for (const char of finder.chars) push(this.#chars, char.charCodeAt(0), { ...target, finder })
        else if (finder.by === 'digits') this.#clusters.push({ ...target, finder })
        else this.#words.push({ ...target, finder })
      }
    }
    this.#shapes = new ShapeAutomaton(shapes)
    this.#phrases = indexPhrases(plan.detectors.flatMap(({ detector }) => detector.context ?? []))
  }

  #addLiterals(target: Target, finder: Extract<Finder, { by: 'literal' }>): void {
    for (const literal of finder.literals) {
      const ignoreCase = finder.ignoreCase ?? false
      const entry = {
        ...target,
        literal: ignoreCase ? literal.toLowerCase() : literal,
        ignoreCase,
        wordStart: finder.wordStart ?? true,
        match: finder.match,
      }
      const first = literal[0] as string
      for (const char of new Set(ignoreCase ? [first.toLowerCase(), first.toUpperCase()] : [first]))
        push(this.#literals, char.charCodeAt(0), entry)
    }
  }

  /** The values found in `text`, as sorted and disjoint spans, decided on the original text. */
  find(text: string, place: TextPlace): Span[] {
    const found = this.#scan(withoutColours(text), place)
    let view = decodedView(text)
    let source = (range: Range): Range => range
    for (let views = 0; view !== undefined && views < MAX_VIEWS; views++) {
      const { text: decoded, starts, ends } = view
      const outer = source
      source = ({ start, end }) => outer({ start: starts[start] as number, end: ends[end - 1] as number })
      for (const span of this.#scan(withoutColours(decoded), place)) found.push({ ...span, ...source(span) })
      view = decodedView(decoded)
    }
    const allowed = this.#plan.allowedValues
    const wanted = allowed.size === 0 ? found : found.filter(({ start, end }) => !allowed.has(text.slice(start, end)))
    return resolveOverlaps(wanted)
  }

  #scan(text: string, place: TextPlace): Span[] {
    const found: Span[] = this.#plan.custom.flatMap((action) =>
      action.findAll(text).map(({ start, end }) => ({ start, end, action, priority: OWN_PRIORITY })),
    )
    let context: ContextIndex | undefined
    let clusterEnd = 0
    let pieceEnd = 0
    let assigned = 0

    const accept = (target: Target, range: Range | undefined): void => {
      if (range === undefined || range.end <= range.start) return
      const { action } = target
      const { detector } = action
      if (detector.exceptUnder && keyHasContext(place.keys, detector.exceptUnder)) return
      if (target.needsContext && !keyHasContext(place.keys, detector.context ?? [])) {
        context ??= new ContextIndex(text, this.#phrases)
        if (!context.near(range.start, range.end, detector.context ?? [])) return
      }
      if (detector.validate && !detector.validate(text.slice(range.start, range.end))) return
      found.push({ start: range.start, end: range.end, action, priority: action.priority })
    }

    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      const kind = classAt(text, i)
      const wordStart = (classAt(text, i - 1) & WORD) === 0
      for (const target of this.#chars.get(code) ?? []) accept(target, target.finder.match(text, i))
      for (const literal of this.#literals.get(code) ?? []) {
        if (literal.wordStart && !wordStart) continue
        const candidate = text.slice(i, i + literal.literal.length)
        if ((literal.ignoreCase ? candidate.toLowerCase() : candidate) === literal.literal)
          accept(literal, literal.match(text, i))
      }
      const matchNamed = namedValues.get(code)
      // What a named value covers has been read: its own `=` and `:` are part of it.
      if (matchNamed && i >= assigned) {
        const named = matchNamed(text, i, this.#plan)
        if (named) assigned = named.end
        if (named?.span) found.push(named.span)
      }
      if (place.envelope || (kind & (DIGIT | LETTER)) === 0) continue
      if (wordStart) {
        this.#shapes.walk(text, i, (target, end) => accept(target, { start: i, end }))
        this.#scanWord(text, i, accept)
      }
      if (kind & DIGIT && i >= pieceEnd) {
        const cluster = clusterAt(text, i)
        const before = found.length
        for (const target of this.#clusters) {
          const { min, max, match } = target.finder
          if (cluster.digits < min || (max !== undefined && (i < clusterEnd || cluster.digits > max))) continue
          accept(target, match(text, i))
        }
        if (i >= clusterEnd) clusterEnd = cluster.end
        pieceEnd = found.slice(before).reduce((end, span) => Math.max(end, span.end), cluster.next)
      }
    }
    return found
  }

  #scanWord(text: string, start: number, accept: (target: Target, range: Range | undefined) => void): void {
    if (this.#words.length === 0) return
    let end = start + 1
    while ((classAt(text, end) & (DIGIT | LETTER)) !== 0) end++
    for (const target of this.#words) {
      const { min, max, first, match } = target.finder
      if (end - start < min || end - start > max || (first !== undefined && !first.includes(text[start] as string)))
        continue
      if (isIsolated(text, start, end)) accept(target, match ? match(text, start) : { start, end })
    }
  }
}

/** Terminal colours are glued to what they colour; blanks of the same length in their place keep all offsets. */
function withoutColours(text: string): string {
  return text.includes('\u001b') ? text.replace(colour, (found) => ' '.repeat(found.length)) : text
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
