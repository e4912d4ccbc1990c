import type { Action } from '../mask/action.js'
import type { PathState } from '../plan/path-rules.js'
import type { Plan } from '../plan/plan.js'
import { elementPlace, type Place, pathOf, propertyPlace, rootPlace } from '../scan/record-scope.js'
import type { TextMasker } from '../scan/text-masker.js'
import { pointerStep } from '../seal/sealing.js'
import type { KeyBook } from './key-book.js'
import { LinePaths, type Segment } from './line-path.js'

/** Makes the places of one line after the other. */
export class LinePlaces {
  readonly #plan: Plan
  readonly #book: KeyBook
  readonly #anywhere: Place
  #paths = new LinePaths('')

  constructor(plan: Plan, book: KeyBook) {
    this.#plan = plan
    this.#book = book
    this.#anywhere = rootPlace(plan)
  }

  begin(line: string): void {
    this.#paths = new LinePaths(line)
  }

  /** The place of what starts at `offset`, as the kernel has told of it. */
  at(offset: number, about: number, ids: number): LinePlace {
    const isInEnvelope = (about & 0x100) !== 0
    return new LinePlace(
      this.#plan,
      this.#book,
      this.#paths,
      offset,
      ids & 0xffff,
      ids >>> 16,
      about >>> 16,
      isInEnvelope,
    )
  }

  /** As `at`, for a value that is masked whatever its keys; any place will do where nobody will ask for it. */
  of(action: Action, masker: TextMasker, offset: number, about: number, ids: number): Place {
    return action.readsContext || masker.tellsPlaces ? this.at(offset, about, ids) : this.#anywhere
  }

  /** The place of a property's name. */
  ofName(offset: number, about: number, ids: number): LinePlace {
    return new LinePlace(this.#plan, this.#book, this.#paths, offset, ids & 0xffff, 0, about >>> 16, false, 1)
  }
}

/** The place of a value or name in a line: its keys at once, the path when someone asks. */
class LinePlace implements Place {
  readonly up = undefined
  readonly segment = undefined
  readonly shown = undefined
  readonly key: string | undefined
  readonly parentKey: string | undefined

  /** The place of what starts at `offset`, under the keys with these ids; or of what that is in, some `levels` up. */
  constructor(
    private readonly plan: Plan,
    private readonly book: KeyBook,
    private readonly line: LinePaths,
    private readonly offset: number,
    key: number,
    parent: number,
    readonly depth: number,
    readonly envelope: boolean,
    private readonly levels = 0,
  ) {
    this.key = book.get(key)?.name
    this.parentKey = book.get(parent)?.name
  }

  get paths(): PathState {
    let state = this.plan.paths
    if (!state.isDead) for (const segment of this.segments()) state = state.next(segment)
    return state
  }

  pointer(): string {
    return this.segments()
      .map((segment) => pointerStep(this.shownAs(segment)))
      .join('')
  }

  private shownAs(segment: Segment): Segment {
    return typeof segment === 'number' ? segment : this.book.shown(segment)
  }

  private segments(): Segment[] {
    const segments = this.line.segmentsAt(this.offset)
    return segments.slice(0, segments.length - this.levels)
  }

  path(): string {
    let place = rootPlace(this.plan)
    for (const segment of this.segments())
      place =
        typeof segment === 'number'
          ? elementPlace(place, segment)
          : propertyPlace(place, segment, this.book.shown(segment))
    return pathOf(place)
  }
}
