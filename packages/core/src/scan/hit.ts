import type { Action } from '../mask/action.js'
import type { SealFinding } from '../types.js'
import { type Place, pathOf } from './record-scope.js'

/** One masked value. Its path is worked out when asked for. */
export class Hit {
  readonly action: Action
  readonly start: number
  readonly end: number
  /** What it was, while a grant may cover it. */
  readonly sealable: SealFinding | undefined
  /** How many values this stands for. */
  readonly times: number
  readonly #place: Place | undefined

  constructor(action: Action, place: Place | undefined, start: number, end: number, sealable?: SealFinding, times = 1) {
    this.action = action
    this.start = start
    this.end = end
    this.sealable = sealable
    this.times = times
    this.#place = place
  }

  get path(): string {
    return this.#place === undefined ? '' : pathOf(this.#place)
  }
}
