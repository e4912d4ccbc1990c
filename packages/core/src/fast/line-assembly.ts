import type { DetectorAction } from '../detect/detection-plan.js'
import { areInOrder, type Span } from '../detect/overlaps.js'
import type { FieldAction } from '../mask/action.js'
import { FULL } from '../mask/masks.js'
import type { Plan } from '../plan/plan.js'
import { textOfJsonBytes } from '../scan/bytes.js'
import { isEnvelope } from '../scan/envelope.js'
import { maskJson, numberText } from '../scan/json-masker.js'
import { fixedPlace, type Place, rootPlace } from '../scan/record-scope.js'
import { REMARKS, type Replacement, type TextMasker } from '../scan/text-masker.js'
import { FOUND_END, FOUND_SHIFT, type Kernel, kinds, WORDS_KNOWN } from './kernel.js'
import { ascending, inOrder, nextAuthority } from './kernel-finder.js'
import type { KeyBook, KnownKey } from './key-book.js'
import { LinePaths } from './line-path.js'
import { LinePlace } from './line-place.js'
import { containerEnd, contentOf, decodedOffsets, scalarEnd, stringEnd } from './line-tokens.js'

/** A property that may say what its neighbour `value` holds. */
const naming = /"(?:name|key)":"/i

/** What may be the name of a record's remarks. */
const imitation = /_masked|\\u/

/** What the kernel saw: four numbers an event, in the line's order. */
export interface LineEvents {
  readonly data: ArrayLike<number>
  readonly count: number
}

/** The plain walk has to see the line. */
const GIVE_UP = -1
/** The string has to be searched. */
const GO_ON = -2

/**
 * Puts together lines with something in them that may have to be masked, from left to right. One at a time, since it is
 * used again for the next.
 */
export class LineAssembly {
  readonly #plan: Plan
  readonly #book: KeyBook
  readonly #kernel: Kernel
  /** What is done to values that the kernel tells whole, by their numbers. */
  readonly #exact: readonly (DetectorAction | undefined)[]
  #masker: TextMasker
  #line = ''
  #paths: LinePaths
  #out = ''
  /** The line has been written up to here. */
  #written = 0
  /** Whether a property says what a neighbour holds, once that matters. */
  #hasNaming: boolean | undefined

  constructor(
    plan: Plan,
    book: KeyBook,
    kernel: Kernel,
    masker: TextMasker,
    exact: readonly (DetectorAction | undefined)[],
  ) {
    this.#exact = exact
    this.#plan = plan
    this.#book = book
    this.#kernel = kernel
    this.#masker = masker
    this.#paths = new LinePaths('')
  }

  /** The masked line, or `undefined` when the plain walk has to see it. */
  mask(line: string, events: LineEvents, masker: TextMasker): string | undefined {
    this.#line = line
    this.#masker = masker
    this.#paths = new LinePaths(line)
    this.#out = ''
    this.#written = 0
    this.#hasNaming = undefined
    return this.#assemble(events)
  }

  #assemble({ data, count }: LineEvents): string | undefined {
    // Before this, values have been dealt with.
    let done = 0
    for (let i = 0; i < count; i++) {
      const at = data[i * 4 + 1] as number
      if (at < done) continue
      const about = data[i * 4] as number
      const ids = data[i * 4 + 3] as number
      const kind = about & 0xff
      if (kind === kinds.rule) done = this.#property(at, data[i * 4 + 2] as number, about, ids)
      else if (kind === kinds.list) done = this.#list(at, about, ids)
      else if (kind === kinds.number) done = this.#number(at, about, ids)
      else {
        const first = data[i * 4 + 2] as number
        const end = stringEnd(this.#line, first - 1)
        // No position of this string: never to be, and no reason to go round in circles.
        if (at >= end) return undefined
        const positions: number[] = []
        let isWhole = false
        const words: number[] = []
        const found: Span[] = []
        let areWordsKnown = false
        // All events of the same string.
        for (; i < count && data[i * 4 + 2] === first && (data[i * 4 + 1] as number) < end; i++) {
          const flags = data[i * 4] as number
          const kind = flags & 0xff
          if (kind === kinds.whole) isWhole = true
          else if (kind === kinds.found) found.push(this.#span(data, i, first))
          else if (kind !== kinds.value)
            (kind === kinds.word ? words : positions).push((data[i * 4 + 1] as number) - first)
          if ((flags & WORDS_KNOWN) !== 0) areWordsKnown = true
        }
        i--
        // Each position is that of a value which is known.
        const isExact = !isWhole && found.length > 0 && found.length === positions.length
        done = isExact ? this.#found(first - 1, end, found, about, ids) : GO_ON
        if (done === GO_ON)
          done = this.#text(
            first - 1,
            end,
            isWhole ? undefined : positions,
            areWordsKnown ? words : undefined,
            about,
            ids,
          )
      }
      // Beyond the most findings, the plain walk masks everything.
      if (done === GIVE_UP || this.#masker.hits.length >= this.#plan.limits.findings) return undefined
    }
    const masked = this.#written === 0 ? this.#line : this.#out + this.#line.slice(this.#written)
    return this.#plan.remarks ? this.#withRemarks(masked) : masked
  }

  /** The masked line with the remarks as its last property. */
  #withRemarks(masked: string): string | undefined {
    // They replace an imitation, which is for the plain walk to find.
    if (imitation.test(this.#line)) return undefined
    const remarks = this.#masker.remarks(rootPlace(this.#plan))
    if (remarks === undefined) return masked
    const end = masked.lastIndexOf('}')
    return `${masked.slice(0, end)},${JSON.stringify(REMARKS)}:${JSON.stringify(remarks)}${masked.slice(end)}`
  }

  #place(offset: number, about: number, key: number, parent: number): Place {
    return new LinePlace(this.#plan, this.#book, this.#paths, offset, key, parent, about >>> 16, (about & 0x100) !== 0)
  }

  /** Writes the line up to `start`, then `text` in place of what is there up to `end`. */
  #replace(start: number, end: number, text: string): void {
    this.#out += this.#line.slice(this.#written, start) + text
    this.#written = end
  }

  /** A property that rules may name; `at` is behind its name. Returns up to where the line has been dealt with. */
  #property(at: number, nameStart: number, about: number, ids: number): number {
    const key = this.#book.get(ids & 0xffff)
    if (key === undefined) return GIVE_UP
    if (key.shown !== key.name) this.#name(key, nameStart - 1, at, about, ids)
    const start = at + 2
    if (key.isNamed && this.#line.charCodeAt(start) === 0x22) {
      // What a neighbour says it holds; the plain walk comes to it last, which shows where findings are listed.
      this.#hasNaming ??= this.#plan.remarks || this.#masker.keepsOriginals || naming.test(this.#line)
      if (this.#hasNaming) return GIVE_UP
    }
    const rule = this.#ruleFor(key, start, about, ids)
    if (key.endsPath && (rule === undefined || (rule !== 'allow' && rule.scalarsOnly))) {
      const end = this.#container(start, about, ids)
      if (end !== undefined) return end
    }
    if (rule === undefined) {
      if (key.shown === key.name && !key.isNamed && !key.endsPath) this.#kernel.exports.settle(ids)
      return at
    }
    return this.#value(start, rule, about, ids, at)
  }

  /** An object or array in which path rules end with an index or a wildcard: the plain walk's, up to where it ends. */
  #container(start: number, about: number, ids: number): number | undefined {
    const first = this.#line.charCodeAt(start)
    if (first !== 0x7b && first !== 0x5b) return undefined
    const place = fixedPlace(this.#place(start, about, ids & 0xffff, ids >>> 16))
    if (place.paths.isDead) return undefined
    const end = containerEnd(this.#line, start)
    const json = this.#line.slice(start, end)
    const masked = maskJson(json, place, this.#masker)
    if (masked !== json) this.#replace(start, end, masked)
    return end
  }

  /** As everywhere: what is allowed, then path rules, then rules by key. */
  #ruleFor(key: KnownKey, start: number, about: number, ids: number): FieldAction | 'allow' | undefined {
    const byKey = this.#book.ruleFor(key, ids >>> 16)
    if (!key.endsPath) return byKey
    const byPath = this.#place(start, about, ids & 0xffff, ids >>> 16).paths.target
    return byPath === 'allow' || byKey === 'allow' ? 'allow' : (byPath ?? byKey)
  }

  /** A name that is a value itself. */
  #name(key: KnownKey, opening: number, at: number, about: number, ids: number): void {
    const parent = this.#book.get(ids >>> 16)?.name
    const isInEnvelope = parent !== undefined && isEnvelope(parent, (about >>> 16) - 1)
    const depth = about & 0xffff0000
    const place = new LinePlace(
      this.#plan,
      this.#book,
      this.#paths,
      opening,
      ids & 0xffff,
      0,
      depth >>> 16,
      isInEnvelope,
      1,
    )
    const shown = this.#masker.key(key.name, place)
    if (shown !== key.name) this.#replace(opening, at + 1, JSON.stringify(shown))
  }

  /** A property's value under its rule. */
  #value(start: number, rule: FieldAction | 'allow', about: number, ids: number, at: number): number {
    const line = this.#line
    const first = line.charCodeAt(start)
    if (first === 0x7b || first === 0x5b) {
      if (rule !== 'allow' && rule.scalarsOnly) return at
      const end = containerEnd(line, start)
      if (rule === 'allow') return end
      const masked = this.#masker.whole(
        line.slice(start, end),
        rule,
        this.#place(start, about, ids & 0xffff, ids >>> 16),
      )
      if (masked === undefined) return GIVE_UP
      this.#replace(start, end, quoted(masked))
      return end
    }
    const isText = first === 0x22
    const end = isText ? stringEnd(line, start) : scalarEnd(line, start)
    if (rule === 'allow') return end
    const literal = line.slice(start, end)
    if (literal === 'null') return end
    const isBoolean = literal === 'true' || literal === 'false'
    if (isBoolean && rule.skipsBooleans) return end
    const text = isText ? contentOf(literal) : isBoolean ? literal : numberText(literal)
    if (!isBoolean && this.#masker.exempt(text, rule)) return at
    const place = this.#place(start, about, ids & 0xffff, ids >>> 16)
    const masked = isBoolean ? this.#masker.whole(text, rule, place) : this.#masker.field(text, rule, place, isText)
    if (masked === undefined) return GIVE_UP
    if (isBoolean || masked !== text) this.#replace(start, end, quoted(masked))
    return end
  }

  /** A list that may be the bytes of a text. */
  #list(start: number, about: number, ids: number): number {
    const bytes = textOfJsonBytes(this.#line, start)
    if (bytes === undefined) return start
    const place = this.#place(start, about, ids & 0xffff, ids >>> 16)
    // A path rule may look into the list.
    if (!place.paths.isDead) return start
    const masked = this.#masker.bytes(bytes.text, place)
    if (masked !== undefined) this.#replace(start, bytes.end, quoted(masked))
    return bytes.end
  }

  #number(start: number, about: number, ids: number): number {
    const end = scalarEnd(this.#line, start)
    const text = numberText(this.#line.slice(start, end))
    const masked = this.#masker.number(text, this.#place(start, about, ids & 0xffff, ids >>> 16))
    if (masked !== text) this.#replace(start, end, quoted(masked))
    return end
  }

  /** A string that has something at some positions, or is to be looked at as a whole. */
  #text(
    start: number,
    end: number,
    positions: number[] | undefined,
    words: number[] | undefined,
    about: number,
    ids: number,
  ): number {
    const line = this.#line
    const inner = line.slice(start + 1, end - 1)
    const hasEscapes = inner.includes('\\')
    const content = hasEscapes ? (JSON.parse(line.slice(start, end)) as string) : inner
    // The option of a command line: what it is called may be the next element's name.
    if (content.startsWith('--')) return GIVE_UP
    const place = this.#place(start, about, ids & 0xffff, ids >>> 16)
    if (positions === undefined) {
      const masked = this.#masker.text(content, place)
      if (masked !== content) this.#replace(start, end, quoted(masked))
      return end
    }
    const decoded = (offsets: number[]) => (hasEscapes ? decodedOffsets(inner, offsets.sort(ascending)) : offsets)
    const at = inOrder(content, decoded(positions))
    const replaced = this.#masker.replacementsAt(content, place, at, words && decoded(words))
    if (typeof replaced === 'string') this.#replace(start, end, quoted(replaced))
    else if (hasEscapes) this.#rewrite(start, end, content, replaced)
    else
      for (const { start: from, end: to, by } of replaced) this.#replace(start + 1 + from, start + 1 + to, escaped(by))
    return end
  }

  /** A value that the kernel has told whole, in the string whose content starts at `first`. */
  #span(data: LineEvents['data'], event: number, first: number): Span {
    const start = (data[event * 4 + 1] as number) - first
    const what = data[event * 4 + 3] as number
    const end = (what & FOUND_END) - first
    return { start, end, action: this.#exact[what >>> FOUND_SHIFT] as DetectorAction, priority: 0 }
  }

  /** A string in which nothing is but the values that have been told. */
  #found(start: number, end: number, found: readonly Span[], about: number, ids: number): number {
    const inner = this.#line.slice(start + 1, end - 1)
    if (inner.charCodeAt(0) === 0x2d || nextAuthority(inner, 0) !== -1) return GO_ON
    if (!areInOrder(found) || this.#book.hasExceptions(ids & 0xffff, ids >>> 16)) return GO_ON
    // Originals are known by where they stand in the decoded text.
    if (this.#masker.keepsOriginals && inner.includes('\\')) return GO_ON
    const place = this.#place(start, about, ids & 0xffff, ids >>> 16)
    const replaced = this.#masker.replacementsOf(inner, place, found)
    if (typeof replaced === 'string') this.#replace(start, end, quoted(replaced))
    else
      for (const { start: from, end: to, by, isPlain } of replaced)
        this.#replace(start + 1 + from, start + 1 + to, isPlain ? by : escaped(by))
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
    this.#replace(start, end, quoted(text + content.slice(from)))
  }
}

function quoted(text: string): string {
  return isPlain(text) ? `"${text}"` : JSON.stringify(text)
}

/** A text as a part of a string's literal. */
function escaped(text: string): string {
  return isPlain(text) ? text : JSON.stringify(text).slice(1, -1)
}

/** Whether JSON writes a text as it is. */
function isPlain(text: string): boolean {
  if (text === FULL) return true
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x20 || code > 0x7e || code === 0x22 || code === 0x5c) return false
  }
  return true
}
