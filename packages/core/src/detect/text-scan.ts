import { type Assignment, matchAssignment } from './assignments.js'
import { classAt, DIGIT, LETTER, WORD } from './characters.js'
import { ContextIndex } from './context.js'
import type { DetectionPlan, DetectorAction } from './detection-plan.js'
import type { Range } from './detector.js'
import { clusterReader, isPartOfId, quadEnd, rowEnd, rowStart, versionEnd } from './digit-cluster.js'
import type { FinderTables, KeyMeaning, Target } from './finder-tables.js'
import { isIsolated } from './isolated.js'
import { matchElement, matchFlag } from './named-values.js'
import type { Span } from './overlaps.js'

/** Where a text stands in its record. */
export interface TextPlace {
  /** The key of the value, and of the object it is in; `undefined` for free text. */
  readonly key: string | undefined
  readonly parentKey: string | undefined
  /** An envelope field: digits in it are not looked at. */
  readonly envelope: boolean
}

/** A detector of the policy's author beats every built-in one that finds the same. */
const OWN_PRIORITY = 100

/** What names a value in text, by the character at which that shows. */
const namedValues: ((text: string, at: number, plan: DetectionPlan) => Assignment | undefined)[] = []
namedValues[0x3d] = matchAssignment
namedValues[0x3a] = matchAssignment
namedValues[0x2d] = matchFlag
namedValues[0x3c] = matchElement

/** The keys that say something of a text, innermost first. */
function keysOf({ key, parentKey }: TextPlace): readonly string[] {
  return key === undefined ? [] : parentKey === undefined ? [key] : [key, parentKey]
}

/**
 * One text being searched. `visit` runs every check that may start at an offset; offsets are visited in ascending order,
 * all of them or only those where anything can be found.
 */
export class TextScan {
  readonly found: Span[] = []
  readonly #tables: FinderTables
  readonly #text: string
  readonly #place: TextPlace
  /** What the keys it stands under say of it. */
  #meanings: readonly KeyMeaning[] | undefined
  #context: ContextIndex | undefined
  /** The end of the row of digits that has been read, and of what was found in it. */
  #rowEnd = 0
  #pieceEnd = 0
  /** How far the values found reach, and how many of them have been asked. */
  #reach = 0
  #measured = 0
  /** The end of the named value that has been read. */
  #assigned = 0

  constructor(tables: FinderTables, text: string, place: TextPlace) {
    this.#tables = tables
    this.#text = text
    this.#place = place
    const { custom, customCores } = tables.plan
    for (const action of text === '' || customCores?.test(text) === false ? [] : custom) {
      for (const { start, end } of action.findAll(text, keysOf(place)))
        this.found.push({ start, end, action, priority: OWN_PRIORITY })
    }
  }

  /** Behind all rows of digits that have been read: what is found later starts behind it, or shortly before its offset. */
  get rowEnd(): number {
    return this.#rowEnd
  }

  /** There are no context words in this text. */
  withoutWords(): void {
    this.#context = ContextIndex.none
  }

  visit(at: number): void {
    const text = this.#text
    const code = text.charCodeAt(at)
    const kind = classAt(text, at)
    const wordStart = (classAt(text, at - 1) & WORD) === 0
    const chars = this.#tables.chars[code]
    if (chars) for (const target of chars) this.#accept(target, target.finder.match(text, at))
    const literals = this.#tables.literalsAt(text, at)
    for (const literal of literals ?? []) {
      if (literal.wordStart && !wordStart) continue
      const isThere = literal.ignoreCase
        ? text.slice(at, at + literal.literal.length).toLowerCase() === literal.literal
        : text.startsWith(literal.literal, at)
      // Many literals start alike, and the run behind is long: few are read so far.
      if (isThere && this.#startsRun(at, literal.run)) this.#accept(literal, literal.match(text, at))
    }
    if (wordStart && (kind & WORD) !== 0) {
      for (const mark of this.#tables.marks)
        if (text.charCodeAt(at + mark.distance) === mark.first && text.startsWith(mark.literal, at + mark.distance))
          this.#accept(mark, mark.match(text, at))
    }
    const matchNamed = namedValues[code]
    // What a named value covers has been read: its own `=` and `:` are part of it.
    if (matchNamed && at >= this.#assigned) {
      const named = matchNamed(text, at, this.#tables.plan)
      if (named) this.#assigned = named.end
      if (named?.span) this.found.push(named.span)
    }
    if (this.#place.envelope || (kind & (DIGIT | LETTER)) === 0) return
    const row = (kind & DIGIT) !== 0 && at >= this.#rowEnd ? rowStart(text, at, this.#rowEnd) : -1
    if (row !== -1 && row < at) this.#visitRow(row)
    if (wordStart && versionEnd(text, at) === -1) {
      this.#tables.shapes.walk(text, at, this.#hasContext, (target, end) => {
        if (!target.needsContext || this.#hasContext()) this.#accept(target, { start: at, end })
      })
      this.#visitWord(at)
    }
    if (row === at) this.#visitRow(at)
  }

  /** Whether at least so many letters, digits, `_`, `-` and `.` stand from `at` on. */
  #startsRun(at: number, least: number): boolean {
    for (let i = at; i < at + least; i++) {
      const code = this.#text.charCodeAt(i)
      if ((classAt(this.#text, i) & WORD) === 0 && code !== 0x2d && code !== 0x2e) return false
    }
    return true
  }

  /** Whether there is any context: a key that is a context word of some detector, or such a word in the text. */
  readonly #hasContext = (): boolean => {
    for (const { supports } of this.#keyMeanings()) if (supports.size > 0) return true
    return !this.#contextWords().isEmpty
  }

  /** Where the context words stand in this text, looked for when a candidate first asks. */
  #contextWords(): ContextIndex {
    this.#context ??= new ContextIndex(this.#text, this.#tables.phrases)
    return this.#context
  }

  /** Whether a target's values may count at all here. */
  #isPossible({ needsContext }: Target): boolean {
    return !needsContext || this.#hasContext()
  }

  #isSupported(action: DetectorAction): boolean {
    for (const { supports } of this.#keyMeanings()) if (supports.has(action)) return true
    return false
  }

  #keyMeanings(): readonly KeyMeaning[] {
    this.#meanings ??= keysOf(this.#place).map((key) => this.#tables.meaningOf(key))
    return this.#meanings
  }

  #accept(target: Target, range: Range | undefined): void {
    if (range === undefined || range.end <= range.start) return
    const { action } = target
    const { detector } = action
    if (detector.exceptUnder && this.#keyMeanings().some(({ excludes }) => excludes.has(action))) return
    // Check digits fail nine times out of ten and cost less than a look around.
    if (detector.validate && !detector.validate(this.#text.slice(range.start, range.end))) return
    if (target.needsContext && !this.#isSupported(action)) {
      if (!this.#contextWords().near(range.start, range.end, this.#tables.contextOf(target.action))) return
    }
    this.found.push({ start: range.start, end: range.end, action, priority: action.priority })
  }

  /** The clusters of a row of digits, one after the other; in those that are rows of numbers, each number in its turn. */
  #visitRow(start: number): void {
    const text = this.#text
    this.#rowEnd = rowEnd(text, start)
    // A dotted quad is an address, and a shape with right check digits is what it is.
    if (quadEnd(text, start) === this.#rowEnd || this.#isFound(start, this.#rowEnd)) return
    if (isPartOfId(text, start, this.#rowEnd)) return
    const clusterOf = clusterReader(text, start, this.#rowEnd)
    let clusterEnd = 0
    for (let at = Math.max(start, this.#pieceEnd, versionEnd(text, start)); at < this.#rowEnd; at++) {
      if ((classAt(text, at) & DIGIT) === 0) continue
      const cluster = clusterOf(at)
      const before = this.found.length
      for (const target of this.#tables.clusters) {
        const { min, max, parted, match } = target.finder
        if (cluster.digits < min || (max !== undefined && (at < clusterEnd || cluster.digits > max))) continue
        if (parted && cluster.end - at === cluster.digits) continue
        if (this.#isPossible(target)) this.#accept(target, match(text, at))
      }
      if (at >= clusterEnd) clusterEnd = cluster.end
      this.#pieceEnd = cluster.next
      for (let i = before; i < this.found.length; i++)
        this.#pieceEnd = Math.max(this.#pieceEnd, (this.found[i] as Span).end)
      at = this.#pieceEnd - 1
    }
  }

  /** Whether one of the values found covers a row. Mostly none reaches so far, or the last one does: all are asked in neither case. */
  #isFound(start: number, end: number): boolean {
    const { found } = this
    for (; this.#measured < found.length; this.#measured++)
      this.#reach = Math.max(this.#reach, (found[this.#measured] as Span).end)
    if (this.#reach < end) return false
    for (let i = found.length - 1; i >= 0; i--) {
      const span = found[i] as Span
      if (span.start <= start && span.end >= end) return true
    }
    return false
  }

  #visitWord(start: number): void {
    if (this.#tables.words.length === 0) return
    const text = this.#text
    let end = start + 1
    while ((classAt(text, end) & (DIGIT | LETTER)) !== 0) end++
    for (const target of this.#tables.words) {
      const { min, max, first, match } = target.finder
      if (end - start < min || end - start > max || (first !== undefined && !first.includes(text[start] as string)))
        continue
      if (this.#isPossible(target) && isIsolated(text, start, end))
        this.#accept(target, match ? match(text, start) : { start, end })
    }
  }
}
