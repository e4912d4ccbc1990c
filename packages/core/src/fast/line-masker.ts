import type { FieldAction } from '../mask/action.js'
import type { Plan } from '../plan/plan.js'
import { textOfJsonBytes } from '../scan/bytes.js'
import { isEnvelope } from '../scan/envelope.js'
import { numberText } from '../scan/json-masker.js'
import { isNamed } from '../scan/named-neighbours.js'
import { elementPlace, type Place, pathOf, propertyPlace, rootPlace } from '../scan/record-scope.js'
import { isJson, type TextMasker } from '../scan/text-masker.js'
import { answers, Kernel, kinds } from './kernel.js'
import type { KernelFinder } from './kernel-finder.js'
import { inOrder } from './kernel-finder.js'
import { KeyBook } from './key-book.js'
import { segmentsAt } from './line-path.js'
import { containerEnd, contentOf, decodedOffsets, scalarEnd, stringEnd } from './line-tokens.js'
import { loadTriggers } from './triggers.js'

/** How often the table of keys is emptied for one line before the plain engine takes it. */
const MAX_ATTEMPTS = 2

/** A property that may say what its neighbour `value` holds. */
const naming = /"(?:name|key)":"/i

/**
 * Masks lines as loggers write them: compact JSON objects. The kernel says where something may be; what is there is
 * decided by the same functions as everywhere. What it does not take on is `undefined`: the plain walk's business.
 */
export class LineMasker {
  readonly #plan: Plan
  readonly #kernel: Kernel
  readonly #book: KeyBook
  #events: number[] | Uint32Array = []
  #count = 0

  private constructor(plan: Plan, finder: KernelFinder, kernel: Kernel) {
    this.#plan = plan
    this.#kernel = kernel
    this.#book = new KeyBook(plan)
    loadTriggers(kernel, finder.triggers, plan, plan.limits.depth)
  }

  /** `undefined` where the policy has rules that only the plain walk applies. */
  static create(plan: Plan, finder: KernelFinder): LineMasker | undefined {
    if (plan.remarks || plan.otherwise || plan.detection.custom.length > 0 || !plan.paths.isDead) return undefined
    const kernel = Kernel.create()
    return kernel && new LineMasker(plan, finder, kernel)
  }

  /** The line itself when there is nothing to mask; `undefined` when the plain walk has to see it. */
  mask(line: string, length: number, isTrusted: boolean, begin: () => TextMasker): string | undefined {
    const { valueLength } = this.#plan.limits
    if (line.charCodeAt(0) !== 0x7b || length > valueLength || !this.#kernel.load(line)) return undefined
    let masker: TextMasker | undefined
    for (let attempt = 0; ; attempt++) {
      const answer = this.#scan(length)
      if (answer < 0) return undefined
      if (this.#count === 0 && (isTrusted || (answer & answers.suppressed) === 0)) return line
      if (!isTrusted && !isJson(line)) return undefined
      if (this.#count === 0) return line
      masker ??= begin()
      const learnt = this.#learn(line, masker)
      if (learnt === 0) break
      if (attempt === MAX_ATTEMPTS) return undefined
    }
    return this.#assemble(line, masker)
  }

  #scan(length: number): number {
    const { exports, events } = this.#kernel
    let answer = exports.start(length, false)
    this.#count = answer & answers.count
    this.#events = events
    if (answer < 0 || (answer & answers.more) === 0) return answer
    const all: number[] = Array.from(events.subarray(0, this.#count * 4))
    while ((answer & answers.more) !== 0) {
      answer = exports.resume(false)
      if (answer < 0) return answer
      const count = answer & answers.count
      for (let i = 0; i < count * 4; i++) all.push(events[i] as number)
    }
    this.#events = all
    this.#count = all.length / 4
    return answer
  }

  /** Decides on the keys that were not known; how many there were. */
  #learn(line: string, masker: TextMasker): number {
    let learnt = 0
    const seen = new Set<string>()
    for (let i = 0; i < this.#count; i++) {
      if (((this.#events[i * 4] as number) & 0xff) !== kinds.key) continue
      if (learnt === 0 && this.#book.isFull) {
        this.#book.clear()
        this.#kernel.exports.clearKeys()
      }
      learnt++
      if (this.#book.isFull) continue
      const end = this.#events[i * 4 + 1] as number
      const start = this.#events[i * 4 + 2] as number
      const raw = line.slice(start, end)
      if (seen.has(raw)) continue
      seen.add(raw)
      const { id, flags } = this.#book.add(contentOf(line.slice(start - 1, end + 1)), masker)
      this.#kernel.addKey(start, end - start, flags, id)
    }
    return learnt
  }

  #assemble(line: string, masker: TextMasker): string | undefined {
    const events = this.#events
    let out = ''
    let from = 0
    // Before this, values have been dealt with.
    let done = 0
    for (let i = 0; i < this.#count; i++) {
      const kind = events[i * 4] as number
      const at = events[i * 4 + 1] as number
      if (at < done) continue
      const ids = events[i * 4 + 3] as number
      if ((kind & 0xff) === kinds.rule) {
        const key = this.#book.get(ids & 0xffff)
        if (key === undefined) return undefined
        if (key.shown !== key.name) {
          const opening = (events[i * 4 + 2] as number) - 1
          const parent = this.#book.get(ids >>> 16)?.name
          const shown = masker.key(key.name, {
            ...this.#place(line, opening, kind, ids, 0),
            envelope: parent !== undefined && isEnvelope(parent, (kind >>> 16) - 1),
            path: () => this.#path(line, opening, 1),
          })
          if (shown !== key.name) {
            out += line.slice(from, opening) + JSON.stringify(shown)
            from = at + 1
          }
        }
        // What a neighbour says it holds.
        if (isNamed(key.name) && line.charCodeAt(at + 2) === 0x22 && naming.test(line)) return undefined
        const rule = this.#book.ruleFor(key, ids >>> 16)
        if (rule === undefined) {
          if (key.shown === key.name && !isNamed(key.name)) this.#kernel.exports.settle(ids)
          continue
        }
        const start = at + 2
        const end = valueEnd(line, start)
        const masked = this.#ruled(
          line.slice(start, end),
          rule,
          masker,
          this.#place(line, start, kind, ids, ids >>> 16),
        )
        if (masked === null) continue
        if (masked === undefined) return undefined
        done = end
        if (masked === '') continue
        out += line.slice(from, start) + masked
        from = end
      } else if ((kind & 0xff) === kinds.list) {
        const bytes = textOfJsonBytes(line, at)
        if (bytes === undefined) continue
        const masked = masker.bytes(bytes.text, this.#place(line, at, kind, ids, ids >>> 16))
        done = bytes.end
        if (masked === undefined) continue
        out += line.slice(from, at) + JSON.stringify(masked)
        from = done
      } else if ((kind & 0xff) === kinds.number) {
        const end = scalarEnd(line, at)
        const text = numberText(line.slice(at, end))
        const masked = masker.number(text, this.#place(line, at, kind, ids, ids >>> 16))
        done = end
        if (masked === text) continue
        out += line.slice(from, at) + JSON.stringify(masked)
        from = end
      } else {
        const start = (events[i * 4 + 2] as number) - 1
        const end = stringEnd(line, start)
        const positions: number[] = []
        let isWhole = false
        for (
          ;
          i < this.#count && (events[i * 4 + 2] as number) === start + 1 && (events[i * 4 + 1] as number) < end;
          i++
        ) {
          if (((events[i * 4] as number) & 0xff) === kinds.whole) isWhole = true
          else positions.push(events[i * 4 + 1] as number)
        }
        i--
        done = end
        const content = contentOf(line.slice(start, end))
        // The option of a command line: what it is called may be the next element's name.
        if (content.startsWith('--')) return undefined
        const place = this.#place(line, start, kind, ids, ids >>> 16)
        const masked = isWhole
          ? masker.text(content, place)
          : masker.spansAt(content, place, this.#contentPositions(line, start + 1, end, content, positions))
        if (masked === content) continue
        out += line.slice(from, start) + JSON.stringify(masked)
        from = end
      }
    }
    // From here on, the plain walk masks everything.
    if (masker.hits.length >= this.#plan.limits.findings) return undefined
    return from === 0 ? line : out + line.slice(from)
  }

  #contentPositions(line: string, start: number, end: number, content: string, raw: number[]): number[] {
    const sorted = raw.sort((a, b) => a - b)
    const offsets =
      end - start - 1 === content.length ? sorted.map((at) => at - start) : decodedOffsets(line, start, sorted)
    return inOrder(content, offsets)
  }

  /** A property's value under its rule: `''` to leave it, `null` to look into it, `undefined` for the plain walk. */
  #ruled(literal: string, rule: FieldAction | 'allow', masker: TextMasker, place: Place): string | null | undefined {
    const first = literal.charCodeAt(0)
    if (first === 0x7b || first === 0x5b) {
      if (rule === 'allow') return ''
      if (rule.scalarsOnly) return null
      const masked = masker.whole(literal, rule, place)
      return masked === undefined ? undefined : JSON.stringify(masked)
    }
    if (rule === 'allow' || literal === 'null') return ''
    if (rule.skipsBooleans && (literal === 'true' || literal === 'false')) return ''
    if (literal === 'true' || literal === 'false') return JSON.stringify(masker.whole(literal, rule, place))
    const text = first === 0x22 ? contentOf(literal) : numberText(literal)
    if (masker.exempt(text, rule)) return null
    const masked = masker.field(text, rule, place, first === 0x22)
    if (masked === undefined) return undefined
    return masked === text ? '' : JSON.stringify(masked)
  }

  /** The place of a value or key: keys at once, the path when someone asks. */
  #place(line: string, offset: number, kind: number, ids: number, parent: number): Place {
    return {
      up: undefined,
      segment: undefined,
      shown: undefined,
      key: this.#book.get(ids & 0xffff)?.name,
      parentKey: this.#book.get(parent)?.name,
      paths: this.#plan.paths,
      depth: kind >>> 16,
      envelope: (kind & 0x100) !== 0,
      path: () => this.#path(line, offset),
    }
  }

  /** The path of the value at an offset, or of what it is in some levels up. */
  #path(line: string, offset: number, up = 0): string {
    let place = rootPlace(this.#plan)
    const segments = segmentsAt(line, offset)
    for (const segment of segments.slice(0, segments.length - up)) {
      place =
        typeof segment === 'number'
          ? elementPlace(place, segment)
          : propertyPlace(place, segment, this.#book.shown(segment))
    }
    return pathOf(place)
  }
}

function valueEnd(line: string, start: number): number {
  const first = line.charCodeAt(start)
  if (first === 0x22) return stringEnd(line, start)
  return first === 0x7b || first === 0x5b ? containerEnd(line, start) : scalarEnd(line, start)
}
