import type { DecodedView } from '../detect/decoded-view.js'
import { SpanFinder } from '../detect/find-spans.js'
import type { FinderTables, TextPlace } from '../detect/finder-tables.js'
import type { Span } from '../detect/overlaps.js'
import type { Surplus } from '../detect/surplus.js'
import type { TextScan } from '../detect/text-scan.js'
import type { Action } from '../mask/action.js'
import type { Plan } from '../plan/plan.js'
import { ExactActions } from './exact-actions.js'
import { FewUnknown } from './few-unknown.js'
import { fillKernel } from './fill-kernel.js'
import { Kernel } from './kernel.js'
import { KernelActions } from './kernel-actions.js'
import { answers } from './kernel-events.js'
import { loadKnownNames } from './known-names.js'
import { type AnsweredEvents, readEvents } from './read-events.js'
import { SeenPositions } from './seen-positions.js'

/** What may start an escape, or a colour. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what colours start with.
const inAscii = /[%&+\\\u001b]/

/** So many more values than may be show that there are too many, whatever comes behind. */
const ENOUGH = 2048

/** More positions in one text are worth knowing better which names matter. */
const MANY = 100

/** Finds what {@link SpanFinder} finds, but looks only where the kernel saw something. */
export class KernelFinder extends SpanFinder {
  readonly #kernel: Kernel
  readonly #plan: Plan
  /** What the kernel does to values that it tells whole; none before its tables have been filled. */
  #actions: KernelActions | undefined
  /** The kernel can tell which quoted names nobody knows. */
  #tellsOrdinary = false

  constructor(plan: Plan, kernel: Kernel) {
    super(plan.detection)
    this.#kernel = kernel
    this.#plan = plan
  }

  /** What a kernel for lines must be loaded with as well. */
  get triggers(): FinderTables {
    return this.tables
  }

  override isJson(text: string): boolean {
    return this.#kernel.isJson(text) ?? super.isJson(text)
  }

  protected override isCleanEitherWay(text: string): boolean {
    const kernel = this.#kernel
    this.#filled()
    if (this.plan.custom.length > 0 || inAscii.test(text) || !kernel.load(text) || !kernel.isReadable) return false
    return kernel.readEitherWay(text.length, text.length, true, answers.otherHead | answers.known) >= 0
  }

  protected override decode(text: string, first: number): DecodedView {
    return this.#kernel.decode(text, first) ?? super.decode(text, first)
  }

  /** How often each action has masked something in texts that the kernel masked. */
  counts(): readonly (readonly [Action, number])[] {
    return this.#actions?.counts() ?? []
  }

  /** Fills the kernel's tables before the first text: a service that logs plain lines only never needs them. Returns what is done to what it tells whole. */
  #filled(): KernelActions {
    if (this.#actions === undefined) {
      const { exact } = fillKernel(this.#kernel, this.#plan, () => this.tables)
      this.#actions = new KernelActions(this.#plan, this.#kernel, new ExactActions(this.plan, exact))
    }
    return this.#actions
  }

  protected override scan(text: string, place: TextPlace, surplus: Surplus | undefined): Span[] | undefined {
    const answer = this.#start(text)
    if (answer === undefined) return super.scan(text, place, surplus)
    return this.#look(text, place, surplus, { data: this.#kernel.events, count: answer & answers.count, answer })
  }

  protected override scanOrMask(
    text: string,
    place: TextPlace,
    surplus: Surplus | undefined,
  ): Span[] | string | undefined {
    const answer = this.#start(text)
    if (answer === undefined) return super.scan(text, place, surplus)
    const events = readEvents(this.#kernel, text.length, answer, true, this.#plan.limits.findings + ENOUGH)
    if (events === undefined) return super.scan(text, place, surplus)
    return this.#masked(text, place, events) ?? this.#look(text, place, surplus, events)
  }

  /** The masked text, if the kernel knows all values, or what it does not know is far behind more than may be, or little. */
  #masked(text: string, place: TextPlace, events: AnsweredEvents): string | undefined {
    if (events.count === 0 || this.plan.custom.length > 0) return undefined
    const actions = this.#filled()
    const masked = actions.mask(text, text.length, events, undefined)
    if (masked !== undefined || (events.answer & answers.more) !== 0 || !actions.areForKernel) return masked
    const unknown = FewUnknown.of(events)
    const isTold = unknown?.look(this, text, 0, place, actions.exact)
    const known = isTold ? actions.mask(text, text.length, events, undefined) : undefined
    if (known === undefined) unknown?.undo()
    return known
  }

  /** Lets the kernel read a text; its answer, or none when the text is not for it. */
  #start(text: string): number | undefined {
    this.#filled()
    const kernel = this.#kernel
    if (!kernel.load(text) || kernel.isFolded) return undefined
    const answer = kernel.exports.start(text.length, true)
    // Most of so many may be names that nobody knows.
    return (answer & answers.count) > MANY && this.#knowNames() ? this.#start(text) : answer
  }

  /** Looks where the kernel saw something, as far as it has read and behind. */
  #look(text: string, place: TextPlace, surplus: Surplus | undefined, seen: AnsweredEvents): Span[] | undefined {
    const actions = this.#filled()
    const kernel = this.#kernel
    const { exports, loads } = kernel
    const positions = new SeenPositions(text, actions.exact)
    let scan: TextScan | undefined
    let { answer } = seen
    positions.add(seen.data, seen.count)
    while ((answer & answers.more) !== 0) {
      // Where there may be too many values, those that have been seen are looked at before the kernel reads on.
      if (surplus) {
        scan ??= this.begin(text, place)
        if (!this.visitSome(scan, positions.take(scan), positions.known, surplus)) return undefined
        // A mask of the user's own has logged something.
        if (kernel.loads !== loads) return super.scan(text, place, surplus)
        if (scan.isCovered(positions.taken)) return this.end(scan)
      }
      answer = exports.resume(true)
      positions.add(kernel.events, answer & answers.count)
    }
    // A detector of the user's own may find something all the same.
    if (scan === undefined && positions.areNone && this.plan.custom.length === 0) return []
    actions.loadNames()
    scan ??= this.begin(text, place)
    return this.visitAll(scan, positions.rest(scan), positions.known, surplus)
  }

  /** Tells the kernel which names matter, if that is new to it; the text has to be loaded again. */
  #knowNames(): boolean {
    if (this.#tellsOrdinary) return false
    this.#tellsOrdinary = true
    loadKnownNames(this.#kernel, this.#plan)
    return true
  }
}

/** A finder with a kernel, where there is one. */
export function createFinder(plan: Plan): KernelFinder | undefined {
  const kernel = Kernel.create()
  return kernel && new KernelFinder(plan, kernel)
}
