import type { SpanFinder } from '../detect/find-spans.js'
import type { TextPlace } from '../detect/finder-tables.js'
import { inStage } from '../failure.js'
import { namedMasks } from '../mask/masks.js'
import type { ExactActions } from './exact-actions.js'
import { FOUND_SHIFT, kinds, WEAK } from './kernel-events.js'
import type { LineEvents } from './line-strings.js'
import { AT, inOrder } from './seen-positions.js'

/** More of them are not worth a look of their own, nor are any beside fewer values for each: it may be in vain. */
const FEW = 4
const MANY = 8

/**
 * Positions of which the kernel knows nothing, in a line or text in which it knows many other values. They are looked at alone: what
 * it knows can only keep others from being found, and does not where they are apart, which it sees when it masks them. What is
 * found there it is told by their events.
 */
export class FewUnknown {
  readonly #data: Uint32Array
  readonly #unknown: readonly number[]
  readonly #before: readonly Uint32Array[]

  private constructor(data: Uint32Array, unknown: readonly number[]) {
    this.#data = data
    this.#unknown = unknown
    this.#before = unknown.map((i) => data.slice(i * 4, i * 4 + 4))
  }

  /** Those of some events; `undefined` where there are none, or too many, or other things to decide. */
  static of({ data, count }: LineEvents): FewUnknown | undefined {
    const unknown: number[] = []
    let known = 0
    for (let i = 0; i < count && unknown.length <= FEW + 1; i++) {
      const about = data[i * 4] as number
      const kind = about & 0xff
      if (kind === kinds.visit) {
        if ((about & WEAK) === 0) unknown.push(i)
      } else if (kind === kinds.found) {
        known++
        unknown.pop()
      } else if (kind !== kinds.word && kind !== kinds.rule) return undefined
    }
    const areFew = unknown.length > 0 && unknown.length <= FEW && known >= MANY * unknown.length
    return areFew ? new FewUnknown(data, unknown) : undefined
  }

  /** Where the content of each string starts that has any, and what the first event of the string says. */
  strings(): readonly { readonly first: number; readonly about: number; readonly ids: number }[] {
    const data = this.#data
    const starts = this.#unknown.filter(
      (event, i) => i === 0 || this.#first(event) !== this.#first(this.#unknown[i - 1] as number),
    )
    return starts.map((i) => ({ first: this.#first(i), about: data[i * 4] as number, ids: data[i * 4 + 3] as number }))
  }

  #first(event: number): number {
    return this.#data[event * 4 + 2] as number
  }

  /** Looks at those of the string with this content, and tells the kernel; false when it cannot mask what is there. */
  look(finder: SpanFinder, content: string, first: number, place: TextPlace, exact: ExactActions): boolean {
    const data = this.#data
    const events = this.#unknown.filter((event) => this.#first(event) === first)
    const positions = events.map((i) => (data[i * 4 + 1] as number) - first)
    // An `@` may belong to a URL.
    if (positions.some((position) => content.charCodeAt(position) === AT)) return false
    const at = inOrder(content, [...positions], false)
    const spans = inStage('detect', () => finder.findAt(content, place, at, undefined, undefined, undefined)) ?? []
    for (const i of events) data[i * 4] = ((data[i * 4] as number) & ~0xff) | kinds.word
    return spans.every(({ start, end, action, merged }) => {
      const number = exact.numberOf(action)
      const last = positions.findLastIndex((position) => position <= end)
      const event = (events[last] as number) * 4
      const about = data[event] as number
      if (
        last === -1 ||
        merged ||
        number === -1 ||
        action.mask !== namedMasks.full.apply ||
        (about & 0xff) === kinds.found
      )
        return false
      data.set([(about & ~0xff) | kinds.found, first + start, first, (first + end) | (number << FOUND_SHIFT)], event)
      return true
    })
  }

  /** Takes back what the kernel has been told. */
  undo(): void {
    this.#unknown.forEach((event, i) => {
      this.#data.set(this.#before[i] as Uint32Array, event * 4)
    })
  }
}
