import { isOption } from '../scan/named-neighbours.js'
import type { Replacement, TextMasker } from '../scan/text-masker.js'
import type { ExactActions } from './exact-actions.js'
import { EMAIL } from './exact-values.js'
import type { Kernel } from './kernel.js'
import { FOUND_END, FOUND_SHIFT, kinds, WORDS_KNOWN } from './kernel-events.js'
import type { KeyBook } from './key-book.js'
import type { LinePlaces } from './line-place.js'
import { decodedOffsets } from './line-tokens.js'
import { escaped, type LineWriter, quoted } from './line-writer.js'
import { AT, ascending, inOrder, nextAuthority } from './seen-positions.js'
import { WholeValues } from './whole-values.js'

/** What the kernel saw: four numbers an event, in the line's order. */
export interface LineEvents {
  readonly data: Uint32Array
  readonly count: number
}

/** In place of where the line goes on: the plain walk has to see it. */
export const GIVE_UP = -1

/** Masks the strings of a line in which the kernel saw something. */
export class LineStrings {
  readonly #kernel: Kernel
  readonly #book: KeyBook
  readonly #places: LinePlaces
  readonly #writer: LineWriter
  readonly #exact: ExactActions
  /** The event behind those of the string. */
  next = 0

  constructor(kernel: Kernel, book: KeyBook, places: LinePlaces, writer: LineWriter, exact: ExactActions) {
    this.#kernel = kernel
    this.#book = book
    this.#places = places
    this.#writer = writer
    this.#exact = exact
  }

  /** Masks the string that the event `from` and those behind it are about; returns where the line goes on. */
  mask(events: LineEvents, from: number, masker: TextMasker): number {
    const { data, count } = events
    const first = data[from * 4 + 2] as number
    const end = this.#kernel.exports.stringEnd(first, this.#writer.line.length) + 1
    // No position of this string: never to be, and no reason to go round in circles.
    if ((data[from * 4 + 1] as number) >= end) return GIVE_UP
    // Values that are told, those of which the rest is known, and whether they are in order.
    let visits = 0
    let found = 0
    let reach = 0
    let isOther = false
    let next = from
    for (; next < count && data[next * 4 + 2] === first && (data[next * 4 + 1] as number) < end; next++) {
      const kind = (data[next * 4] as number) & 0xff
      if (kind === kinds.visit) visits++
      else if (kind === kinds.found) {
        if ((data[next * 4 + 1] as number) < reach) isOther = true
        reach = (data[next * 4 + 3] as number) & FOUND_END
        found++
      } else if (kind !== kinds.word) isOther = true
    }
    this.next = next
    const isExact =
      found > 0 && found === visits && !isOther && masker.hits.length + found <= masker.plan.limits.findings
    if (isExact && this.#found(data, from, first, end, masker)) return end
    return this.#text(data, from, first, end, masker)
  }

  /** A string in which nothing is but values that have been told whole; false when something else may be. */
  #found(data: LineEvents['data'], from: number, first: number, end: number, masker: TextMasker): boolean {
    const writer = this.#writer
    const about = data[from * 4] as number
    const ids = data[from * 4 + 3] as number
    if (writer.line.charCodeAt(first) === 0x2d || this.#book.hasExceptions(ids & 0xffff, ids >>> 16)) return false
    if (this.#mayBeElsewhere(data, from, writer.line.slice(first, end - 1), masker)) return false
    let shift = -first
    for (let i = from; i < this.next; i++) {
      if (((data[i * 4] as number) & 0xff) !== kinds.found) continue
      const start = data[i * 4 + 1] as number
      const what = data[i * 4 + 3] as number
      const stop = what & FOUND_END
      const action = this.#exact.of(what >>> FOUND_SHIFT)
      const value = writer.line.slice(start, stop)
      const place = this.#places.of(action, masker, first - 1, about, ids)
      const by = masker.found(value, action, place, start - first, start + shift)
      if (by === value) continue
      writer.replace(start, stop, action.plain ? by : escaped(by))
      shift += by.length - value.length
    }
    return true
  }

  /** Whether an `@` may belong to a URL, or originals, which are known by where they stand, are behind escapes. */
  #mayBeElsewhere(data: LineEvents['data'], from: number, inner: string, masker: TextMasker): boolean {
    if (masker.keepsOriginals && inner.includes('\\')) return true
    for (let i = from; i < this.next; i++)
      if (((data[i * 4] as number) & 0xff) === kinds.found && (data[i * 4 + 3] as number) >>> FOUND_SHIFT === EMAIL)
        return nextAuthority(inner, 0) !== -1
    return false
  }

  /** A string that has something at some positions, or is to be looked at as a whole. */
  #text(data: LineEvents['data'], from: number, first: number, end: number, masker: TextMasker): number {
    const writer = this.#writer
    const start = first - 1
    const inner = writer.line.slice(first, end - 1)
    const hasEscapes = inner.includes('\\')
    const content = hasEscapes ? (JSON.parse(writer.line.slice(start, end)) as string) : inner
    if (isOption(content)) return GIVE_UP
    const positions: number[] = []
    const words: number[] = []
    let known: WholeValues | undefined
    let isWhole = false
    let areWordsKnown = false
    for (let i = from; i < this.next; i++) {
      const about = data[i * 4] as number
      const kind = about & 0xff
      const at = data[i * 4 + 1] as number
      if (kind === kinds.visit) positions.push(at - first)
      else if (kind === kinds.word) words.push(at - first)
      else if (kind === kinds.whole) isWhole = true
      else if (kind === kinds.found && !hasEscapes) {
        known ??= new WholeValues(content, this.#exact)
        const told = positions.pop() as number
        positions.push(known.add(told, at, data[i * 4 + 3] as number, first))
      }
      if ((about & WORDS_KNOWN) !== 0) areWordsKnown = true
    }
    const place = this.#places.at(start, data[from * 4] as number, data[from * 4 + 3] as number)
    if (isWhole) {
      const masked = masker.text(content, place)
      if (masked !== content) writer.replace(start, end, quoted(masked))
      return end
    }
    // An `@` that is known to belong to a URL has given way to where that starts.
    const hasAt = positions.some((position) => inner.charCodeAt(position) === AT)
    const decoded = (offsets: number[]) => (hasEscapes ? decodedOffsets(inner, offsets.sort(ascending)) : offsets)
    const at = inOrder(content, decoded(positions), hasAt)
    const replaced = masker.replacementsAt(content, place, at, areWordsKnown ? decoded(words) : undefined, known)
    if (typeof replaced === 'string') writer.replace(start, end, quoted(replaced))
    else if (hasEscapes) this.#rewrite(start, end, content, replaced)
    else for (const { start: at, end: to, by } of replaced) writer.replace(first + at, first + to, escaped(by))
    return end
  }

  /** A string whose escapes are decoded and written anew. */
  #rewrite(start: number, end: number, content: string, replaced: readonly Replacement[]): void {
    if (replaced.length === 0) return
    let text = ''
    let from = 0
    for (const { start: at, end: to, by } of replaced) {
      text += content.slice(from, at) + by
      from = to
    }
    this.#writer.replace(start, end, quoted(text + content.slice(from)))
  }
}
