import type { Action } from '../mask/action.js'
import type { Range } from './detector.js'

/** A value found in a text, with what is to be done to it. */
export interface Span extends Range {
  readonly action: Action
  readonly priority: number
  /** Set when two findings overlap only in part: nothing of the union may stay readable, whatever the mask. */
  readonly merged?: boolean
}

/** In so many runs, spans are merged; in more, sorted. */
const MAX_RUNS = 4

/** Sorted and disjoint, as they mostly are. */
function areInOrder(found: readonly Span[]): boolean {
  let end = 0
  for (const span of found) {
    if (span.start < end) return false
    end = span.end
  }
  return true
}

function wins(a: Span, b: Span): boolean {
  const byLength = a.end - a.start - (b.end - b.start)
  return byLength !== 0 ? byLength > 0 : a.priority > b.priority
}

/**
 * The spans that are applied: sorted, disjoint. Of two that nest, the longer stays (at equal length the one of higher
 * priority, then the one found first); two that overlap in part become one that covers both and is masked in full.
 */
export function resolveOverlaps(found: readonly Span[]): readonly Span[] {
  if (areInOrder(found)) return found
  const kept: Span[] = []
  for (const span of byStart(found)) {
    const last = kept.at(-1)
    if (last === undefined || span.start >= last.end) {
      kept.push(span)
    } else if (span.end <= last.end) {
      if (!last.merged && wins(span, last)) kept[kept.length - 1] = span
    } else if (span.start === last.start) {
      kept[kept.length - 1] = last.merged ? { ...last, end: span.end } : span
    } else {
      const winner = wins(span, last) ? span : last
      kept[kept.length - 1] = { ...winner, start: last.start, end: span.end, merged: true }
    }
  }
  return kept
}

/** By where they start, and where that is the same, as they were found: mostly so they come, or so come those of each view of a text. */
function byStart(found: readonly Span[]): readonly Span[] {
  let sorted: Span[] = []
  let from = 0
  for (let runs = 0; from < found.length; runs++) {
    if (runs === MAX_RUNS) return [...found].sort((a, b) => a.start - b.start)
    const end = runEnd(found, from)
    if (end - from === found.length) return found
    sorted = merged(sorted, found, from, end)
    from = end
  }
  return sorted
}

/** Where what is sorted from `from` on ends. */
function runEnd(found: readonly Span[], from: number): number {
  let end = from + 1
  while (end < found.length && (found[end - 1] as Span).start <= (found[end] as Span).start) end++
  return end
}

/** Those sorted already, with those that are so from `from` to `end`. */
function merged(sorted: readonly Span[], found: readonly Span[], from: number, end: number): Span[] {
  const all: Span[] = []
  let next = from
  for (const span of sorted) {
    while (next < end && (found[next] as Span).start < span.start) all.push(found[next++] as Span)
    all.push(span)
  }
  while (next < end) all.push(found[next++] as Span)
  return all
}
