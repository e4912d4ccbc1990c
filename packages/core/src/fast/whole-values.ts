import type { KnownValues } from '../detect/find-spans.js'
import type { TextScan } from '../detect/text-scan.js'
import type { ExactActions } from './exact-actions.js'
import { USER_INFO } from './exact-urls.js'
import { FOUND_END, FOUND_SHIFT } from './kernel-events.js'

/** The values of a text that the kernel has told whole, by the positions that need not be visited for them; in their order. */
export class WholeValues implements KnownValues {
  readonly #text: string
  readonly #exact: ExactActions
  /** Of each: the position, where the value starts, and where it ends. */
  readonly #places: number[] = []
  readonly #numbers: number[] = []
  #next = 0

  constructor(text: string, exact: ExactActions) {
    this.#text = text
    this.#exact = exact
  }

  /**
   * Adds the value at `start` of which the kernel told `what` right after the position `told`, in a text that starts at
   * `first`. Answers at which position it is found instead.
   */
  add(told: number, start: number, what: number, first = 0): number {
    const number = what >>> FOUND_SHIFT
    const at = number === USER_INFO ? this.#text.lastIndexOf('://', start - first) : told
    this.#places.push(at, start - first, (what & FOUND_END) - first)
    this.#numbers.push(number)
    return at
  }

  take(scan: TextScan, at: number): boolean {
    const places = this.#places
    const count = this.#numbers.length
    while (this.#next < count && (places[this.#next * 3] as number) < at) this.#next++
    const i = this.#next
    if (i === count || places[i * 3] !== at) return false
    const number = this.#numbers[i] as number
    const start = places[i * 3 + 1] as number
    const end = places[i * 3 + 2] as number
    const detected = this.#exact.detected(number)
    return detected ? scan.take(at, detected, start, end) : scan.takeNamed(at, this.#exact.of(number), start, end)
  }
}
