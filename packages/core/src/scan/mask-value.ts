import type { Action } from '../mask/action.js'
import type { MaskContext } from '../types.js'
import { type Place, pathOf } from './record-scope.js'

/** What a mask is told; most do not ask for the path. */
class Context implements MaskContext {
  readonly kind: string
  readonly #place: Place

  constructor(kind: string, place: Place) {
    this.kind = kind
    this.#place = place
  }

  get path(): string {
    return pathOf(this.#place)
  }
}

/** What most masks are told, since they look at nothing but the value. */
const nothing: MaskContext = Object.freeze({ kind: '', path: '' })

/** What an action makes of a value; `undefined`: it is removed. */
export function maskOf(action: Action, value: string, place: Place): string | undefined {
  return action.mask(value, action.readsContext ? new Context(action.kind, place) : nothing)
}
