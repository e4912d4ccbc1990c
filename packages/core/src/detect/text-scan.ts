import type { Action } from '../mask/action.js'
import { ASSIGNED_PRIORITY, type Assignment, matchAssignment } from './assignments.js'
import { classAt, DIGIT, LETTER, WORD } from './characters.js'
import { ContextIndex } from './context.js'
import type { CustomDetectorAction, DetectionPlan, DetectorAction } from './detection-plan.js'
import type { MatchAt } from './detector.js'
import { type Cluster, rowStart, versionEnd } from './digit-cluster.js'
import { DigitRows } from './digit-rows.js'
import {
  type ClusterTarget,
  type FinderTables,
  keysOf,
  type Literal,
  type Mark,
  type Target,
  type TextPlace,
} from './finder-tables.js'
import { isIsolated } from './isolated.js'
import { matchElement, matchFlag } from './named-values.js'
import type { Span } from './overlaps.js'
import { PlaceKeys } from './place-keys.js'
import { REACH } from './surplus.js'

/** A detector of the policy's author beats every built-in one that finds the same. */
const OWN_PRIORITY = 100

/** The most named values that are not masked, one in another, after which no more are looked for. */
const MAX_PASSED = 8

/** What names a value in text, by the character at which that shows. */
const namedValues: ((text: string, at: number, plan: DetectionPlan) => Assignment | undefined)[] = []
namedValues[0x3d] = matchAssignment
namedValues[0x3a] = matchAssignment
namedValues[0x2d] = matchFlag
namedValues[0x3c] = matchElement

/**
 * One text being searched. `visit` runs every check that may start at an offset; offsets are visited in ascending order,
 * all of them or only those where anything can be found.
 */
export class TextScan {
  found: Span[] = []
  readonly rows: DigitRows
  readonly #tables: FinderTables
  readonly #keys: PlaceKeys
  #text = ''
  #context: ContextIndex | undefined
  #words: readonly number[] | undefined
  /** The end of the named value that has been read; how many were that are not masked, one in another, and where they end. */
  #assigned = 0
  #passed = 0
  #passedEnd = 0
  /** Behind this, all that can be found is part of a value that reaches to the end of the text. */
  #covered = Number.POSITIVE_INFINITY

  constructor(tables: FinderTables) {
    this.#tables = tables
    this.rows = new DigitRows(tables, this)
    this.#keys = new PlaceKeys(tables)
  }

  /** Starts on a text. */
  begin(text: string, place: TextPlace): void {
    this.found = []
    this.#text = text
    this.#keys.begin(place)
    this.#context = undefined
    this.#words = undefined
    this.#assigned = 0
    this.#passed = 0
    this.#passedEnd = 0
    this.#covered = Number.POSITIVE_INFINITY
    this.rows.begin(text)
    const { custom, customCores } = this.#tables.plan
    if (custom.length > 0 && text !== '' && customCores?.test(text) !== false)
      for (const action of custom) this.#findAll(action, keysOf(place))
  }

  #findAll(action: CustomDetectorAction, keys: readonly string[]): void {
    for (const { start, end } of action.findAll(this.#text, keys))
      this.found.push({ start, end, action, priority: OWN_PRIORITY })
  }

  /** Context words of this text are at most where these words start. */
  limitWords(words: readonly number[] | undefined): void {
    this.#words = words
  }

  visit(at: number): void {
    const { rows } = this
    rows.read(at)
    if (this.isCovered(at)) return
    const text = this.#text
    const code = text.charCodeAt(at)
    if (code > 127) return
    const tables = this.#tables
    const kind = classAt(text, at)
    const isWordStart = (classAt(text, at - 1) & WORD) === 0
    const chars = tables.chars[code]
    if (chars) for (const target of chars) this.#match(target, at)
    const literals = tables.literalsAt(text, at)
    if (literals) for (const literal of literals) if (isWordStart || !literal.wordStart) this.#tryLiteral(literal, at)
    if (isWordStart && (kind & WORD) !== 0) for (const mark of tables.marks) this.#tryMark(mark, at)
    const matchNamed = namedValues[code]
    // What a named value covers has been read: its own `=` and `:` are part of it.
    if (matchNamed && at >= this.#assigned) {
      const named = matchNamed(text, at, tables.plan)
      if (named) this.#readNamed(named, at)
    }
    if (this.#keys.inEnvelope || (kind & (DIGIT | LETTER)) === 0) return
    const row = (kind & DIGIT) !== 0 && at >= rows.end ? rowStart(text, at, rows.end) : -1
    if (row !== -1 && row < at) rows.start(row, at)
    if (isWordStart && versionEnd(text, at) === -1) {
      tables.shapes.walk(text, at, this)
      this.#visitWord(at)
    }
    if (row === at) rows.start(at, at)
  }

  /** Takes what a visit of `at` is known to find; false when the place has a say, of a number any key that speaks of some, or what covers it. */
  take(at: number, action: DetectorAction, start: number, end: number): boolean {
    const by = action.detector.find?.by
    const isNumber = by === 'digits' || by === 'shape'
    if (isNumber && (this.#keys.inEnvelope || this.#keys.speak)) return false
    if (action.hasExceptions && this.#keys.exclude(action)) return false
    this.rows.read(at)
    if (isNumber && this.rows.isReached(end)) return false
    if (!this.isCovered(at)) this.found.push({ start, end, action, priority: action.priority })
    return true
  }

  /** Takes the value of a name that a visit of `at`, where it is assigned, is known to find. */
  takeNamed(at: number, action: Action, start: number, end: number): boolean {
    this.rows.read(at)
    if (!this.isCovered(at) && at >= this.#assigned)
      this.#readNamed({ span: { start, end, action, priority: ASSIGNED_PRIORITY }, end }, at)
    return true
  }

  /** Whether nothing that is found at `at` or behind changes anything. */
  isCovered(at: number): boolean {
    return at > this.#covered
  }

  /**
   * What a value covers is part of it. One that is not masked may hold further named values: of many in a row only the first few
   * are looked at, as each may be read to the same end.
   */
  #readNamed({ span, end }: Assignment, at: number): void {
    if (span) {
      this.found.push(span)
      this.#assigned = end
      // Its name stands before it, so that no row of digits reaches into it.
      if (end === this.#text.length && !this.#isAllowed(span)) this.#covered = span.start + REACH
      return
    }
    if (at >= this.#passedEnd) this.#passed = 0
    this.#passedEnd = Math.max(this.#passedEnd, end)
    if (++this.#passed > MAX_PASSED) this.#assigned = this.#passedEnd
  }

  #isAllowed({ start, end }: Span): boolean {
    const { allowedValues } = this.#tables.plan
    return allowedValues.size > 0 && allowedValues.has(this.#text.slice(start, end))
  }

  /** A shape of `target` from `start` to `end`. */
  foundShape(target: Target, start: number, end: number): void {
    if (!target.needsContext || this.hasContext(start)) this.#accept(target, start, end)
  }

  #match(target: Target & { readonly match: MatchAt }, at: number): void {
    const range = target.match(this.#text, at)
    if (range) this.#accept(target, range.start, range.end)
  }

  #tryLiteral(literal: Literal, at: number): void {
    const text = this.#text
    const isThere = literal.ignoreCase
      ? text.slice(at, at + literal.literal.length).toLowerCase() === literal.literal
      : text.startsWith(literal.literal, at)
    // Many literals start alike, and the run behind is long: few are read so far.
    if (isThere && this.#startsRun(at, literal.run)) this.#match(literal, at)
  }

  #tryMark(mark: Mark, at: number): void {
    const text = this.#text
    const first = at + mark.distance
    if (text.charCodeAt(first) === mark.first && text.startsWith(mark.literal, first)) this.#match(mark, at)
  }

  /** Whether at least so many letters, digits, `_`, `-` and `.` stand from `at` on. */
  #startsRun(at: number, least: number): boolean {
    for (let i = at; i < at + least; i++) {
      const code = this.#text.charCodeAt(i)
      if ((classAt(this.#text, i) & WORD) === 0 && code !== 0x2d && code !== 0x2e) return false
    }
    return true
  }

  /** Whether there is any context for what starts at `at`: a key that is a context word of some detector, or such a word in the text. */
  hasContext(at: number): boolean {
    return this.#keys.speak || this.#contextWords().hasBefore(at + REACH)
  }

  /** Where the context words stand in this text. */
  #contextWords(): ContextIndex {
    this.#context ??= new ContextIndex(this.#text, this.#tables.phrases, this.#words)
    return this.#context
  }

  /** Whether a target's values may count at all at an offset. */
  #isPossible({ needsContext }: Target, at: number): boolean {
    return !needsContext || this.hasContext(at)
  }

  #accept({ action, needsContext }: Target, start: number, end: number): void {
    if (end <= start) return
    if (action.hasExceptions && this.#keys.exclude(action)) return
    if (needsContext && !this.#keys.support(action)) {
      if (!this.#contextWords().near(start, end, this.#tables.contextOf(action))) return
    }
    if (action.validate && !action.validate(this.#text.slice(start, end))) return
    this.found.push({ start, end, action, priority: action.priority })
  }

  /** Tries what may be a cluster of digits at an offset. */
  tryCluster(target: ClusterTarget, at: number, cluster: Cluster): void {
    if (!this.#isPossible(target, at)) return
    const range = target.match(this.#text, at, cluster)
    if (range) this.#accept(target, range.start, range.end)
  }

  #visitWord(start: number): void {
    const text = this.#text
    const { longestWord } = this.#tables
    let end = start + 1
    while (end - start <= longestWord && (classAt(text, end) & (DIGIT | LETTER)) !== 0) end++
    for (const target of this.#tables.words) {
      const { min, max, first, match } = target
      if (end - start < min || end - start > max) continue
      if (first !== undefined && !first.includes(text[start] as string)) continue
      if (!this.#isPossible(target, start) || !isIsolated(text, start, end)) continue
      const range = match ? match(text, start) : { start, end }
      if (range) this.#accept(target, range.start, range.end)
    }
  }
}
