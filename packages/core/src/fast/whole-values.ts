import type { DetectorAction } from '../detect/detection-plan.js'
import type { KnownValues } from '../detect/find-spans.js'
import type { TextScan } from '../detect/text-scan.js'
import { FIRST_NUMBER } from './exact-values.js'
import { FOUND_END, FOUND_SHIFT } from './kernel-events.js'

/** The values of a text that the kernel has told whole, by the positions that need not be visited for them; in their order. */
export class WholeValues implements KnownValues {
  /** What is done to them, by their numbers. */
  readonly #exact: readonly (DetectorAction | undefined)[]
  /** Of each: the position, where the value starts, and where it ends. */
  readonly #places: number[] = []
  readonly #numbers: number[] = []
  #next = 0

  constructor(exact: readonly (DetectorAction | undefined)[]) {
    this.#exact = exact
  }

  /** Adds the value of which the kernel told `what` right after the position `at`, in a text that starts at `first`. */
  add(at: number, start: number, what: number, first = 0): void {
    this.#places.push(at, start - first, (what & FOUND_END) - first)
    this.#numbers.push(what >>> FOUND_SHIFT)
  }

  take(scan: TextScan, at: number): boolean {
    const places = this.#places
    while ((places[this.#next * 3] as number) < at) this.#next++
    const i = this.#next
    if (places[i * 3] !== at) return false
    const number = this.#numbers[i] as number
    const action = this.#exact[number] as DetectorAction
    return scan.take(at, action, places[i * 3 + 1] as number, places[i * 3 + 2] as number, number >= FIRST_NUMBER)
  }
}
