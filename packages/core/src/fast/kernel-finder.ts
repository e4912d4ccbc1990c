import type { DecodedView } from '../detect/decoded-view.js'
import { SpanFinder } from '../detect/find-spans.js'
import type { FinderTables, TextPlace } from '../detect/finder-tables.js'
import type { Span } from '../detect/overlaps.js'
import type { Surplus } from '../detect/surplus.js'
import type { TextScan } from '../detect/text-scan.js'
import type { Plan } from '../plan/plan.js'
import { ExactActions } from './exact-actions.js'
import { fillKernel } from './fill-kernel.js'
import { Kernel } from './kernel.js'
import { answers } from './kernel-events.js'
import { loadKnownNames } from './known-names.js'
import { SeenPositions } from './seen-positions.js'

/** What may start an escape, or a colour. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what colours start with.
const inAscii = /[%&+\\\u001b]/

/** More positions in one text are worth knowing better which names matter. */
const MANY = 100

/** For actions, since the kernel masks no text. */
const noNumber = () => 0

/** Finds what {@link SpanFinder} finds, but looks only where the kernel saw something. */
export class KernelFinder extends SpanFinder {
  readonly #kernel: Kernel
  readonly #names: Plan
  /** What the kernel tells whole; none before its tables have been filled. */
  #exact: ExactActions | undefined
  /** The kernel can tell which quoted names nobody knows. */
  #tellsOrdinary = false

  constructor(plan: Plan, kernel: Kernel) {
    super(plan.detection)
    this.#kernel = kernel
    this.#names = plan
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
    return kernel.readEitherWay(text.length, text.length, true, 0) === 0
  }

  protected override decode(text: string, first: number): DecodedView {
    return this.#kernel.decode(text, first) ?? super.decode(text, first)
  }

  /** Fills the kernel's tables before the first text: a service that logs plain lines only never needs them. Returns what it tells whole. */
  #filled(): ExactActions {
    if (this.#exact === undefined) {
      const { exact } = fillKernel(this.#kernel, this.#names, () => this.tables)
      this.#exact = new ExactActions(this.plan, exact)
      this.#exact.load(this.#kernel.exports, noNumber)
    }
    return this.#exact
  }

  protected override scan(text: string, place: TextPlace, surplus: Surplus | undefined): Span[] | undefined {
    const exact = this.#filled()
    const kernel = this.#kernel
    if (!kernel.load(text) || kernel.isFolded) return super.scan(text, place, surplus)
    const { exports, events } = kernel
    const positions = new SeenPositions(text, exact)
    const { loads } = kernel
    let scan: TextScan | undefined
    let answer = exports.start(text.length, true)
    // Most of so many may be names that nobody knows.
    if ((answer & answers.count) > MANY && this.#knowNames()) return this.scan(text, place, surplus)
    positions.add(events, answer & answers.count)
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
      positions.add(events, answer & answers.count)
    }
    // A detector of the user's own may find something all the same.
    if (scan === undefined && positions.areNone && this.plan.custom.length === 0) return []
    exact.loadNames(exports, noNumber)
    scan ??= this.begin(text, place)
    return this.visitAll(scan, positions.rest(scan), positions.known, surplus)
  }

  /** Tells the kernel which names matter, if that is new to it; the text has to be loaded again. */
  #knowNames(): boolean {
    if (this.#tellsOrdinary) return false
    this.#tellsOrdinary = true
    loadKnownNames(this.#kernel, this.#names)
    return true
  }
}

/** A finder with a kernel, where there is one. */
export function createFinder(plan: Plan): KernelFinder | undefined {
  const kernel = Kernel.create()
  return kernel && new KernelFinder(plan, kernel)
}
