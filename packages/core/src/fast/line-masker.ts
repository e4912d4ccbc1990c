import { lineEnd } from '../line-end.js'
import type { Action } from '../mask/action.js'
import type { Plan } from '../plan/plan.js'
import { maskJson } from '../scan/json-masker.js'
import { isNaming } from '../scan/named-neighbours.js'
import { rootPlace } from '../scan/record-scope.js'
import { TextMasker } from '../scan/text-masker.js'
import { loadCustom } from './custom-triggers.js'
import { ExactActions } from './exact-actions.js'
import { FewUnknown } from './few-unknown.js'
import { fillKernel } from './fill-kernel.js'
import { Kernel } from './kernel.js'
import { KernelActions } from './kernel-actions.js'
import { answers, kinds } from './kernel-events.js'
import type { KernelFinder } from './kernel-finder.js'
import { isNumbered, KeyBook } from './key-book.js'
import { loadKnownNames } from './known-names.js'
import { LineAssembly } from './line-assembly.js'
import { LineHead } from './line-head.js'
import { LinePlaces } from './line-place.js'
import type { LineEvents } from './line-strings.js'
import { contentOf } from './line-tokens.js'
import { readEvents } from './read-events.js'

/** How often a line's names are learned before the plain engine takes it. */
const MAX_ATTEMPTS = 3

/** Names beyond ASCII look alike to the kernel. */
const ascii = /^[\x20-\x7e]*$/

/**
 * Masks lines as loggers write them: compact JSON objects. The kernel says where something may be; what is there is
 * decided by the same functions as everywhere. What it does not take on is `undefined`: the plain walk's business.
 */
export class LineMasker {
  readonly #plan: Plan
  readonly #finder: KernelFinder
  readonly #kernel: Kernel
  readonly #book: KeyBook
  readonly #head = new LineHead()
  readonly #actions: KernelActions
  readonly #assembly: LineAssembly
  readonly #places: LinePlaces
  /** What the policy's author wrote may log through the masker that calls it, for a name as well as for a value. */
  #isBusy = false
  /** The kernel can tell which names nobody knows. */
  #tellsOrdinary = false
  /** The draft that the kernel has just read. */
  #draft: string | undefined
  /** The last line, if it has been parsed and is JSON. */
  #json: string | undefined

  private constructor(plan: Plan, finder: KernelFinder, kernel: Kernel) {
    this.#plan = plan
    this.#finder = finder
    this.#kernel = kernel
    const names = new TextMasker(plan, finder, maskJson)
    this.#book = new KeyBook(plan, (name) => {
      names.hits.length = 0
      let isPlaceAsked = false
      const asked = () => {
        isPlaceAsked = true
        return ''
      }
      const shown = names.key(name, { ...rootPlace(plan), path: asked })
      return isPlaceAsked ? undefined : shown
    })
    const settings = fillKernel(kernel, plan, () => finder.triggers)
    const exact = new ExactActions(plan.detection, settings.exact)
    this.#actions = new KernelActions(plan, kernel, exact)
    this.#places = new LinePlaces(plan, this.#book)
    this.#assembly = new LineAssembly(plan, this.#book, kernel, names, exact, this.#actions)
    loadCustom(kernel, plan.detection.custom)
  }

  /** `undefined` where the policy has rules that only the plain walk applies. */
  static create(plan: Plan, finder: KernelFinder): LineMasker | undefined {
    if (plan.otherwise || plan.pathNames === undefined) return undefined
    const kernel = Kernel.create()
    return kernel && new LineMasker(plan, finder, kernel)
  }

  /** The line itself when there is nothing to mask; `undefined` when the plain walk has to see it. What the kernel replaces is added to `changes`. */
  mask(line: string, isTrusted: boolean, begin: () => TextMasker, changes?: number[]): string | undefined {
    this.#json = undefined
    // A line that has just been put together is in pieces, and loading it joins them at the least cost: so this comes first.
    const isRead = this.#draft !== undefined && this.#takesDraft(line)
    if (this.#isBusy || !(isRead || this.#kernel.load(line)) || line.charCodeAt(0) !== 0x7b) return undefined
    const length = line.length - lineEnd(line)
    const { valueLength } = this.#plan.limits
    const isLong = length > valueLength
    // What is beyond the limit is masked unseen: a string, or all of a line that is no JSON.
    if (isLong && this.#isBeyond(line, valueLength)) return undefined
    const isKnown = isTrusted || isLong
    if (this.#kernel.isReadable && this.#isCleanEitherWay(line, length, isKnown)) return line
    const answer = this.#kernel.exports.start(length, false)
    if (answer === 0 || (answer === answers.suppressed && isKnown)) return line
    this.#isBusy = true
    try {
      return this.#look(line, length, answer, isKnown, begin, changes)
    } finally {
      this.#isBusy = false
    }
  }

  /** Whether a line that has been loaded is no JSON, or has a string of more than so many characters; if not, it is loaded anew. */
  #isBeyond(line: string, most: number): boolean {
    const { exports } = this.#kernel
    if (exports.isJson(line.length) === 0) return true
    this.#json = line
    return exports.longestString() > most || !this.#kernel.load(line)
  }

  /** Whether there is nothing in a line, neither with what may be read as ASCII characters for itself nor as them. */
  #isCleanEitherWay(line: string, length: number, isKnown: boolean): boolean {
    const passed = answers.otherHead | (isKnown ? answers.suppressed : 0)
    const answer = this.#kernel.readEitherWay(line.length, length, false, passed)
    if (answer < 0) return false
    if ((answer & answers.otherHead) !== 0) this.#missHead(line, length)
    return true
  }

  /** Whether a draft with so many quotes has nothing in it that would have to be escaped. */
  isWritten(draft: string, quotes: number): boolean {
    if (this.#isBusy) return false
    const isWritten = this.#kernel.hasQuotes(draft, quotes)
    this.#draft = isWritten ? draft : undefined
    return isWritten
  }

  /** Whether a line is the draft that the kernel has read, which is read over by the next. */
  #takesDraft(line: string): boolean {
    const draft = this.#draft
    this.#draft = undefined
    return line === draft
  }

  /** Whether it is known that a line is JSON; asked when it was not for this engine. */
  knowsJson(line: string): boolean {
    return this.#json === line
  }

  /** How often each action has masked something in lines that `begin` was not asked for. */
  counts(): readonly (readonly [Action, number])[] {
    return this.#actions.counts()
  }

  #parses(line: string): boolean {
    if (this.#json !== line && this.#finder.isJson(line)) this.#json = line
    return this.#json === line
  }

  #look(
    line: string,
    length: number,
    first: number,
    isTrusted: boolean,
    begin: () => TextMasker,
    changes: number[] | undefined,
  ): string | undefined {
    let events = readEvents(this.#kernel, length, first, false)
    for (let attempt = 0; events !== undefined && (events.answer & answers.unknown) !== 0; attempt++) {
      if (attempt === 0 && !isTrusted && !this.#parses(line)) return undefined
      if (attempt > MAX_ATTEMPTS || !this.#learn(line, events)) return undefined
      this.#kernel.load(line)
      events = readEvents(this.#kernel, length, this.#kernel.exports.start(length, false), false)
    }
    if (events === undefined) return undefined
    const { answer } = events
    const isClean = events.count === 0
    // A line that is no JSON is a text: what was passed over in it may be something after all.
    const isDoubtful = !isTrusted && (!isClean || (answer & answers.suppressed) !== 0)
    if (isDoubtful && !this.#parses(line)) return undefined
    if ((answer & answers.otherHead) !== 0) this.#missHead(line, isClean ? length : (events.data[2] as number) - 1)
    if (isClean) return line
    return (
      this.#actions.mask(line, length, events, changes) ??
      this.#maskKnowing(line, length, events, changes) ??
      this.#assembly.mask(line, events, begin())
    )
  }

  /** The masked line, if there are only few positions of which the kernel knows nothing, and it is told what is there. */
  #maskKnowing(line: string, length: number, events: LineEvents, changes: number[] | undefined): string | undefined {
    const unknown = this.#actions.areForKernel ? FewUnknown.of(events) : undefined
    const isTold = unknown?.strings().every(({ first, about, ids }) => {
      const content = line.slice(first, this.#kernel.exports.stringEnd(first, line.length))
      const place = this.#places.at(first - 1, about, ids)
      return !content.includes('\\') && unknown.look(this.#finder, content, first, place, this.#actions.exact)
    })
    const masked = isTold ? this.#actions.mask(line, length, events, changes) : undefined
    if (masked === undefined) unknown?.undo()
    return masked
  }

  #missHead(line: string, clean: number): void {
    const head = this.#head.miss(line, clean)
    if (head) this.#kernel.setHead(head)
  }

  /** Decides on the keys that were not known; false when one is not for the kernel. */
  #learn(line: string, events: LineEvents): boolean {
    if (this.#book.isFull) this.#forget()
    // What is asked for although there is not much room matters; of other names there may be too many.
    const wasCrowded = this.#book.isCrowded
    const { data, count } = events
    const seen = new Set<string>()
    for (let i = 0; i < count && !(wasCrowded ? this.#book.isFull : this.#book.isCrowded); i++) {
      if (((data[i * 4] as number) & 0xff) !== kinds.key) continue
      const end = data[i * 4 + 1] as number
      const start = data[i * 4 + 2] as number
      const raw = line.slice(start, end)
      if (seen.has(raw)) continue
      seen.add(raw)
      if (!ascii.test(raw)) return false
      if (isNumbered(raw) && this.#knowNames()) return true
      const name = contentOf(line.slice(start - 1, end + 1))
      // What says of a neighbour what it holds is looked for as it is usually written.
      if (name !== raw && isNaming(name)) return false
      const added = this.#book.add(name)
      if (added === undefined) return false
      if (this.#kernel.addKey(start, end - start, added.flags, added.id)) continue
      this.#forget()
      return true
    }
    if (this.#book.isCrowded) this.#knowNames()
    return true
  }

  /** Tells the kernel which names matter, if that is new to it: then it may pass some of those it asked about. */
  #knowNames(): boolean {
    if (this.#tellsOrdinary) return false
    this.#tellsOrdinary = true
    loadKnownNames(this.#kernel, this.#plan)
    return true
  }

  #forget(): void {
    this.#book.clear()
    this.#kernel.exports.clearKeys()
  }
}
