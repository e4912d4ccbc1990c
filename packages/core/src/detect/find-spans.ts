import { decodedView } from './decoded-view.js'
import type { DetectionPlan } from './detection-plan.js'
import type { Range } from './detector.js'
import { FinderTables, type TextPlace } from './finder-tables.js'
import { resolveOverlaps, type Span } from './overlaps.js'
import { TextScan } from './text-scan.js'

/** How many times a text is decoded and looked at again: once for an escape, once more for an escaped escape. */
const MAX_VIEWS = 2

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what colours start with (ECMA-48, CSI sequences).
const colour = /\u001b\[[0-9;:]{0,32}[A-Za-z]/g

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

  /** The values found in `text`, as sorted and disjoint spans, decided on the original text. */
  find(text: string, place: TextPlace): readonly Span[] {
    return this.#settled(text, this.#findInViews(text, place))
  }

  /**
   * As `find`, where it is known that nothing is found but by visiting some `positions`, in their order; and at times where
   * alone context `words` may start.
   */
  findAt(
    text: string,
    place: TextPlace,
    positions: readonly number[],
    words: readonly number[] | undefined,
  ): readonly Span[] {
    const scan = this.begin(text, place)
    scan.limitWords(words)
    for (const position of positions) scan.visit(position)
    return this.#settled(text, this.end(scan))
  }

  #findInViews(text: string, place: TextPlace): Span[] {
    const found = this.scan(withoutColours(text), place)
    let view = decodedView(text)
    let source = (range: Range): Range => range
    for (let views = 0; view !== undefined && views < MAX_VIEWS; views++) {
      const { text: decoded, starts, ends } = view
      const outer = source
      source = ({ start, end }) => outer({ start: starts[start] as number, end: ends[end - 1] as number })
      for (const span of this.scan(withoutColours(decoded), place)) found.push({ ...span, ...source(span) })
      view = decodedView(decoded)
    }
    return found
  }

  #settled(text: string, found: readonly Span[]): readonly Span[] {
    if (found.length === 0) return found
    const allowed = this.plan.allowedValues
    const wanted = allowed.size === 0 ? found : found.filter(({ start, end }) => !allowed.has(text.slice(start, end)))
    return resolveOverlaps(wanted)
  }

  /** Everything found in one view of a text. A faster engine visits fewer offsets, and must find the same. */
  protected scan(text: string, place: TextPlace): Span[] {
    const scan = this.begin(text, place)
    for (let i = 0; i < text.length; i++) scan.visit(i)
    return this.end(scan)
  }

  protected begin(text: string, place: TextPlace): TextScan {
    const scan = this.#idle ?? new TextScan(this.tables)
    this.#idle = undefined
    scan.begin(text, place)
    return scan
  }

  protected end(scan: TextScan): Span[] {
    this.#idle = scan
    return scan.found
  }
}

/** Terminal colours are glued to what they colour; blanks of the same length in their place keep all offsets. */
function withoutColours(text: string): string {
  return text.includes('\u001b') ? text.replace(colour, (found) => ' '.repeat(found.length)) : text
}
