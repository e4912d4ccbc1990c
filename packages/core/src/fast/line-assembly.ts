import type { FieldAction } from '../mask/action.js'
import type { Plan } from '../plan/plan.js'
import { textOfJsonBytes } from '../scan/bytes.js'
import { maskJson, numberText } from '../scan/json-masker.js'
import { fixedPlace, rootPlace } from '../scan/record-scope.js'
import { REMARKS, type TextMasker } from '../scan/text-masker.js'
import type { ExactActions } from './exact-actions.js'
import type { Kernel } from './kernel.js'
import type { KernelActions } from './kernel-actions.js'
import { kinds } from './kernel-events.js'
import type { KeyBook, KnownKey } from './key-book.js'
import { LinePlaces } from './line-place.js'
import { GIVE_UP, type LineEvents, LineStrings } from './line-strings.js'
import { containerEnd, contentOf, scalarEnd, stringEnd } from './line-tokens.js'
import { isPlain, LineWriter, quoted } from './line-writer.js'

/** A property that may say what its neighbour `value` holds. */
const naming = /"(?:name|key)":"/i

/** What may be the name of a record's remarks. */
const imitation = /_masked|\\u/

/**
 * Puts together lines with something in them that may have to be masked, from left to right. One at a time, since it is
 * used again for the next.
 */
export class LineAssembly {
  readonly #plan: Plan
  readonly #book: KeyBook
  readonly #kernel: Kernel
  readonly #actions: KernelActions
  readonly #places: LinePlaces
  readonly #writer = new LineWriter()
  readonly #strings: LineStrings
  #masker: TextMasker
  #line = ''
  /** Whether there is a value that the plain walk comes to last. */
  #hasNamed = false
  /** Whether a property says what a neighbour holds, once that matters. */
  #hasNaming: boolean | undefined

  constructor(
    plan: Plan,
    book: KeyBook,
    kernel: Kernel,
    masker: TextMasker,
    exact: ExactActions,
    actions: KernelActions,
  ) {
    this.#plan = plan
    this.#book = book
    this.#kernel = kernel
    this.#masker = masker
    this.#actions = actions
    this.#places = new LinePlaces(plan, book)
    this.#strings = new LineStrings(kernel, book, this.#places, this.#writer, exact)
  }

  /** The masked line, or `undefined` when the plain walk has to see it. */
  mask(line: string, events: LineEvents, masker: TextMasker): string | undefined {
    this.#line = line
    this.#masker = masker
    this.#places.begin(line)
    this.#writer.begin(line)
    this.#hasNaming = undefined
    this.#hasNamed = false
    return this.#assemble(events)
  }

  #assemble(events: LineEvents): string | undefined {
    const { data, count } = events
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
        done = this.#strings.mask(events, i, this.#masker)
        i = this.#strings.next - 1
      }
      // Beyond the most findings, the plain walk masks everything.
      if (done === GIVE_UP || this.#masker.hits.length >= this.#plan.limits.findings) return undefined
    }
    // Which findings are beyond the limit depends on their order.
    if (this.#hasNamed && this.#masker.hasSurplus) return undefined
    const masked = this.#writer.finish()
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

  /** A property that rules may name; `at` is behind its name. Returns up to where the line has been dealt with. */
  #property(at: number, nameStart: number, about: number, ids: number): number {
    const key = this.#book.get(ids & 0xffff)
    if (key === undefined) return GIVE_UP
    if (key.shown !== key.name) this.#name(key, nameStart - 1, at, about, ids)
    const start = at + 2
    if (key.isNamed && this.#line.charCodeAt(start) === 0x22) {
      // What a neighbour says it holds; the plain walk comes to it last, which shows where findings are listed.
      this.#hasNamed = true
      this.#hasNaming ??= this.#masker.tellsPlaces || naming.test(this.#line)
      if (this.#hasNaming) return GIVE_UP
    }
    const rule = this.#ruleFor(key, start, about, ids)
    if (key.endsPath && (rule === undefined || (rule !== 'allow' && rule.scalarsOnly))) {
      const end = this.#container(start, about, ids)
      if (end !== undefined) return end
    }
    const isSettled = key.shown === key.name && !key.isNamed && !key.endsPath
    if (rule === undefined) {
      if (isSettled) this.#kernel.exports.settle(ids, 0)
      return at
    }
    if (isSettled && rule !== 'allow') this.#actions.settle(ids, rule)
    return this.#value(start, rule, about, ids, at)
  }

  /** An object or array in which path rules end with an index or a wildcard: the plain walk's, up to where it ends. */
  #container(start: number, about: number, ids: number): number | undefined {
    const first = this.#line.charCodeAt(start)
    if (first !== 0x7b && first !== 0x5b) return undefined
    const place = fixedPlace(this.#places.at(start, about, ids))
    if (place.paths.isDead) return undefined
    const end = containerEnd(this.#line, start)
    const json = this.#line.slice(start, end)
    const masked = maskJson(json, place, this.#masker)
    if (masked !== json) this.#writer.replace(start, end, masked)
    return end
  }

  /** As everywhere: what is allowed, then path rules, then rules by key. */
  #ruleFor(key: KnownKey, start: number, about: number, ids: number): FieldAction | 'allow' | undefined {
    const byKey = this.#book.ruleFor(key, ids >>> 16)
    if (!key.endsPath) return byKey
    const byPath = this.#places.at(start, about, ids).paths.target
    return byPath === 'allow' || byKey === 'allow' ? 'allow' : (byPath ?? byKey)
  }

  /** A name that is a value itself. */
  #name(key: KnownKey, opening: number, at: number, about: number, ids: number): void {
    const place = this.#places.ofName(opening, about, ids)
    const shown = this.#masker.key(key.name, place)
    if (shown !== key.name) this.#writer.replace(opening, at + 1, JSON.stringify(shown))
  }

  /** A property's value under its rule. */
  #value(start: number, rule: FieldAction | 'allow', about: number, ids: number, at: number): number {
    const line = this.#line
    const first = line.charCodeAt(start)
    if (first === 0x7b || first === 0x5b) {
      if (rule !== 'allow' && rule.scalarsOnly) return at
      const end = containerEnd(line, start)
      if (rule === 'allow') return end
      const place = this.#places.of(rule, this.#masker, start, about, ids)
      const masked = this.#masker.whole(line.slice(start, end), rule, place)
      if (masked === undefined) return GIVE_UP
      this.#writer.replace(start, end, quoted(masked))
      return end
    }
    const isText = first === 0x22
    const end = isText ? stringEnd(line, start) : scalarEnd(line, start)
    if (rule === 'allow') return end
    const literal = line.slice(start, end)
    const isBoolean = literal === 'true' || literal === 'false'
    if (literal === 'null' || (isBoolean && rule.skipsBooleans)) return end
    const text = isText ? contentOf(literal) : isBoolean ? literal : numberText(literal)
    if (!isBoolean && this.#masker.exempt(text, rule)) return at
    const place = this.#places.of(rule, this.#masker, start, about, ids)
    const masked = isBoolean ? this.#masker.whole(text, rule, place) : this.#masker.field(text, rule, place, isText)
    if (masked === undefined) return GIVE_UP
    if (!isBoolean && masked === text) return end
    // A longer text that has just been put together is in pieces, and reading it would join them.
    this.#writer.replace(start, end, rule.plain && isPlain(text) ? `"${masked}"` : quoted(masked))
    return end
  }

  /** A list that may be the bytes of a text. */
  #list(start: number, about: number, ids: number): number {
    const bytes = textOfJsonBytes(this.#line, start)
    if (bytes === undefined) return start
    const place = this.#places.at(start, about, ids)
    // A path rule may look into the list.
    if (!place.paths.isDead) return start
    const masked = this.#masker.bytes(bytes.text, place)
    if (masked !== undefined) this.#writer.replace(start, bytes.end, quoted(masked))
    return bytes.end
  }

  #number(start: number, about: number, ids: number): number {
    const end = scalarEnd(this.#line, start)
    const text = numberText(this.#line.slice(start, end))
    const masked = this.#masker.number(text, this.#places.at(start, about, ids))
    if (masked !== text) this.#writer.replace(start, end, quoted(masked))
    return end
  }
}
