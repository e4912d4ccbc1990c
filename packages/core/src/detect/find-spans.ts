import { type DecodedView, viewOf } from './decoded-view.js'
import type { DetectionPlan } from './detection-plan.js'
import type { Range } from './detector.js'
import { firstEscape } from './escapes.js'
import { FinderTables, type TextPlace } from './finder-tables.js'
import type { Span } from './overlaps.js'
import { type Surplus, settled } from './surplus.js'
import { TextScan } from './text-scan.js'

/** How many times a text is decoded and looked at again: once for an escape, once more for an escaped escape. */
const MAX_VIEWS = 2

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what colours start with (ECMA-48, CSI sequences).
const colour = /\u001b\[[0-9;:]{0,32}[A-Za-z]/g

/** Values of a text that are known before it is searched. */
export interface KnownValues {
  /** Lets `scan` have the one that a visit of `at` finds, which is nothing else; false when it is to be visited. */
  take(scan: TextScan, at: number): boolean
}

/**
 * Finds every value in a text: one walk over its characters calls each detector only where its trigger stands.
 * This is the plain form of the engine, and what any faster one must agree with.
 */
export class SpanFinder {
  protected readonly plan: DetectionPlan
  #tables: FinderTables | undefined
  /** For the next text; none while a detector of the user's own runs, which may log. */
  #idle: TextScan | undefined

  constructor(plan: DetectionPlan) {
    this.plan = plan
  }

  /** Made when first needed, as most lines have nothing to be looked at. */
  protected get tables(): FinderTables {
    this.#tables ??= new FinderTables(this.plan)
    return this.#tables
  }

  /** Whether a text is JSON. */
  isJson(text: string): boolean {
    try {
      JSON.parse(text)
      return true
    } catch {
      return false
    }
  }

  /**
   * The values found in `text`, as sorted and disjoint spans, decided on the original text; `undefined` when the `surplus`
   * is reached.
   */
  find(text: string, place: TextPlace, surplus?: Surplus): readonly Span[] | undefined {
    const first = firstEscape(text)
    if (text.charCodeAt(first) > 127 && this.isCleanEitherWay(text)) return []
    const view = this.#view(text, first)
    // What is found in a view may cover what was found before.
    const found = this.scan(withoutColours(text), place, view === undefined ? surplus : undefined)
    if (found === undefined) return undefined
    this.#findInViews(view, place, found)
    return settled(text, found, this.plan.allowedValues)
  }

  /** As `find`, for a text that is all of a record: it may come masked instead. */
  findOrMask(text: string, place: TextPlace, surplus: Surplus | undefined): readonly Span[] | string | undefined {
    if (firstEscape(text) !== -1 || withoutColours(text) !== text) return this.find(text, place, surplus)
    const found = this.scanOrMask(text, place, surplus)
    return typeof found === 'object' ? settled(text, found, this.plan.allowedValues) : found
  }

  /**
   * As `find`, where it is known that nothing is found but by visiting some `positions`, in their order, and at times where
   * alone context `words` may start; some values are `known`.
   */
  findAt(
    text: string,
    place: TextPlace,
    positions: readonly number[],
    words: readonly number[] | undefined,
    known: KnownValues | undefined,
    surplus: Surplus | undefined,
  ): readonly Span[] | undefined {
    const scan = this.begin(text, place)
    scan.limitWords(words)
    const found = this.visitAll(scan, positions, known, surplus)
    return found && settled(text, found, this.plan.allowedValues)
  }

  /** Whether nothing can be in a text, neither with characters beyond ASCII that are read as others for themselves nor as those. */
  protected isCleanEitherWay(_text: string): boolean {
    return false
  }

  /** Adds what is found in a text's decoded view, and in that of the view. */
  #findInViews(first: DecodedView | undefined, place: TextPlace, found: Span[]): void {
    let view = first
    let source = (range: Range): Range => range
    for (let views = 1; view !== undefined; views++) {
      const inner = view
      const outer = source
      source = (range) => outer(inner.source(range))
      for (const span of this.scan(withoutColours(inner.text), place, undefined) ?? []) {
        const { action, priority } = span
        const { start, end } = source(span)
        found.push({ start, end, action, priority })
      }
      view = views < MAX_VIEWS ? this.#view(inner.text, firstEscape(inner.text)) : undefined
    }
  }

  /** A text decoded, with its first escape at `first`, unless that changes nothing. */
  #view(text: string, first: number): DecodedView | undefined {
    if (first === -1) return undefined
    const view = this.decode(text, first)
    return view.text === text ? undefined : view
  }

  protected decode(text: string, first: number): DecodedView {
    return viewOf(text, first)
  }

  /**
   * Everything found in one view of a text; `undefined` when the `surplus` is reached. A faster engine visits fewer
   * offsets, and must find the same.
   */
  protected scan(text: string, place: TextPlace, surplus: Surplus | undefined): Span[] | undefined {
    const scan = this.begin(text, place)
    for (let i = 0; i < text.length; i++) {
      if (surplus?.isReached(scan, i)) return undefined
      scan.visit(i)
    }
    return this.end(scan)
  }

  /** As `scan`, for a text without escapes that is all of a record; or that masked. */
  protected scanOrMask(text: string, place: TextPlace, surplus: Surplus | undefined): Span[] | string | undefined {
    return this.scan(text, place, surplus)
  }

  /** What visits of `positions` find; `undefined` when the `surplus` is reached. */
  protected visitAll(
    scan: TextScan,
    positions: readonly number[],
    known: KnownValues | undefined,
    surplus: Surplus | undefined,
  ): Span[] | undefined {
    return this.visitSome(scan, positions, known, surplus) ? this.end(scan) : undefined
  }

  /** Visits `positions`, with others to come; false when the `surplus` is reached. */
  protected visitSome(
    scan: TextScan,
    positions: readonly number[],
    known: KnownValues | undefined,
    surplus: Surplus | undefined,
  ): boolean {
    for (const position of positions) {
      if (surplus) {
        // What a row of digits has before the position may change what counts.
        scan.rows.read(position)
        if (surplus.isReached(scan, position)) return false
      }
      if (known?.take(scan, position) !== true) scan.visit(position)
    }
    return true
  }

  protected begin(text: string, place: TextPlace): TextScan {
    const scan = this.#idle ?? new TextScan(this.tables)
    this.#idle = undefined
    scan.begin(text, place)
    return scan
  }

  protected end(scan: TextScan): Span[] {
    scan.rows.read(scan.rows.end)
    this.#idle = scan
    return scan.found
  }
}

/** Terminal colours are glued to what they colour; blanks of the same length in their place keep all offsets. */
function withoutColours(text: string): string {
  return text.includes('\u001b') ? text.replace(colour, (found) => ' '.repeat(found.length)) : text
}
