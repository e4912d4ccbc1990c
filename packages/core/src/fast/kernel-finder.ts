import { SpanFinder } from '../detect/find-spans.js'
import type { FinderTables, TextPlace } from '../detect/finder-tables.js'
import type { Span } from '../detect/overlaps.js'
import type { Surplus } from '../detect/surplus.js'
import type { TextScan } from '../detect/text-scan.js'
import type { Plan } from '../plan/plan.js'
import { readings } from './beyond-ascii.js'
import { fillKernel } from './fill-kernel.js'
import { answers, Kernel } from './kernel.js'
import { SeenPositions } from './seen-positions.js'

/** What may start an escape, or a colour. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what colours start with.
const inAscii = /[%&+\\\u001b]/

/** Finds what {@link SpanFinder} finds, but looks only where the kernel saw something. */
export class KernelFinder extends SpanFinder {
  readonly #kernel: Kernel
  /** Fills the kernel's tables. */
  #load: (() => void) | undefined

  constructor(plan: Plan, kernel: Kernel) {
    super(plan.detection)
    this.#kernel = kernel
    this.#load = () => fillKernel(kernel, plan, () => this.tables)
  }

  /** What a kernel for lines must be loaded with as well. */
  get triggers(): FinderTables {
    return this.tables
  }

  override isJson(text: string): boolean {
    return this.#kernel.isJson(text) ?? super.isJson(text)
  }

  protected override isCleanEitherWay(text: string): boolean {
    const kernel = this.#loaded()
    if (this.plan.custom.length > 0 || inAscii.test(text) || !kernel.load(text) || !kernel.isReadable) return false
    return readings.every((by) => {
      kernel.loadAs(text.length, by)
      return kernel.exports.start(text.length, true) === 0
    })
  }

  /** The kernel with its tables, filled before the first text: a service that logs plain lines only never needs them. */
  #loaded(): Kernel {
    this.#load?.()
    this.#load = undefined
    return this.#kernel
  }

  protected override scan(text: string, place: TextPlace, surplus: Surplus | undefined): Span[] | undefined {
    const kernel = this.#loaded()
    if (!kernel.load(text)) return super.scan(text, place, surplus)
    const { exports, events } = kernel
    const positions = new SeenPositions(text)
    // What a detector of the user's own calls may need the kernel, too.
    const isEager = surplus !== undefined && this.plan.custom.length === 0
    let scan: TextScan | undefined
    let answer = exports.start(text.length, true)
    positions.add(events, answer & answers.count)
    while ((answer & answers.more) !== 0) {
      // Where there may be too many values, those that have been seen are looked at before the kernel reads on.
      if (isEager) {
        scan ??= this.begin(text, place)
        if (!this.visitSome(scan, positions.take(scan), surplus)) return undefined
      }
      answer = exports.resume(true)
      positions.add(events, answer & answers.count)
    }
    // A detector of the user's own may find something all the same.
    if (scan === undefined && positions.areNone && this.plan.custom.length === 0) return []
    scan ??= this.begin(text, place)
    return this.visitAll(scan, positions.rest(scan), surplus)
  }
}

/** A finder with a kernel, where there is one. */
export function createFinder(plan: Plan): KernelFinder | undefined {
  const kernel = Kernel.create()
  return kernel && new KernelFinder(plan, kernel)
}
