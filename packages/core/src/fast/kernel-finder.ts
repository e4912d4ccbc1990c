import { SpanFinder } from '../detect/find-spans.js'
import type { FinderTables, TextPlace } from '../detect/finder-tables.js'
import type { Span } from '../detect/overlaps.js'
import type { Surplus } from '../detect/surplus.js'
import type { Plan } from '../plan/plan.js'
import { fillKernel } from './fill-kernel.js'
import { answers, Kernel, WEAK } from './kernel.js'
import { loadKnownNames } from './known-names.js'

/** Finds what {@link SpanFinder} finds, but looks only where the kernel saw something. */
export class KernelFinder extends SpanFinder {
  readonly #kernel: Kernel
  readonly #names: Plan
  /** Fills the kernel's tables before the first text: a service that logs plain lines only never needs them. */
  #load: (() => void) | undefined
  /** The kernel can tell which quoted names nobody knows. */
  #tellsOrdinary = false

  constructor(plan: Plan, kernel: Kernel) {
    super(plan.detection)
    this.#kernel = kernel
    this.#names = plan
    this.#load = () => fillKernel(kernel, plan, () => this.tables)
  }

  /** What a kernel for lines must be loaded with as well. */
  get triggers(): FinderTables {
    return this.tables
  }

  override isJson(text: string): boolean {
    return this.#kernel.isJson(text) ?? super.isJson(text)
  }

  protected override scan(text: string, place: TextPlace, surplus: Surplus | undefined): Span[] | undefined {
    const kernel = this.#kernel
    if (this.#load) {
      this.#load()
      this.#load = undefined
    }
    if (!kernel.load(text)) return super.scan(text, place, surplus)
    const { exports, events } = kernel
    const positions: number[] = []
    const weak: number[] = []
    let answer = exports.start(text.length, true)
    for (;;) {
      const count = answer & answers.count
      for (let i = 0; i < count; i++) {
        const isWeak = ((events[i * 4] as number) & WEAK) !== 0
        ;(isWeak ? weak : positions).push(events[i * 4 + 1] as number)
      }
      if ((answer & answers.more) === 0) break
      // Most of so many may be names that nobody knows.
      if (this.#knowNames()) return this.scan(text, place, surplus)
      answer = exports.resume(true)
    }
    // A detector of the user's own may find something all the same.
    if (positions.length + weak.length === 0 && this.plan.custom.length === 0) return []
    const scan = this.begin(text, place)
    const first = inOrder(text, positions)
    const all = weak.length > 0 && scan.hasContext() ? merged(first, inOrder(text, weak)) : first
    return this.visitAll(scan, all, surplus)
  }

  /** Tells the kernel which names matter, if that is new to it; the text has to be loaded again. */
  #knowNames(): boolean {
    if (this.#tellsOrdinary) return false
    this.#tellsOrdinary = true
    loadKnownNames(this.#kernel, this.#names)
    return true
  }
}

const SLASH = 0x2f

/** Positions in ascending order and once each; with an `@` among them, those of `://` as well, which it may belong to. */
export function inOrder(text: string, positions: number[]): number[] {
  let length = 0
  let hasAt = false
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i] as number
    if (text.charCodeAt(position) === 0x40) hasAt = true
    // What comes late is a few characters late, so that few are in its way.
    let at = length
    while (at > 0 && (positions[at - 1] as number) > position) at--
    if (at > 0 && positions[at - 1] === position) continue
    if (at < length) positions.copyWithin(at + 1, at, length)
    positions[at] = position
    length++
  }
  positions.length = length
  return hasAt ? merged(positions, authorities(text)) : positions
}

/** Two ascending lists as one. */
function merged(a: readonly number[], b: readonly number[]): number[] {
  const all: number[] = []
  let next = 0
  for (const position of a) {
    while (next < b.length && (b[next] as number) < position) all.push(b[next++] as number)
    if (b[next] === position) next++
    all.push(position)
  }
  while (next < b.length) all.push(b[next++] as number)
  return all
}

/** Where `://` stand behind which there may be user-info. */
function authorities(text: string): number[] {
  const found: number[] = []
  for (let at = nextAuthority(text, 0); at !== -1; at = nextAuthority(text, at + 1)) found.push(at)
  return found
}

/** Where a `://` stands at `from` or later that may have user-info behind it, as `file:///` has not; or -1. */
export function nextAuthority(text: string, from: number): number {
  let at = text.indexOf('://', from)
  while (at !== -1 && text.charCodeAt(at + 3) === SLASH) at = text.indexOf('://', at + 1)
  return at
}

export function ascending(a: number, b: number): number {
  return a - b
}

/** A finder with a kernel, where there is one. */
export function createFinder(plan: Plan): KernelFinder | undefined {
  const kernel = Kernel.create()
  return kernel && new KernelFinder(plan, kernel)
}
