import type { MaskContext } from '../types.js'

/** What a rule or detector does with a value it matched. */
export interface Action {
  /** The name under which hits are counted and remarks are written. */
  readonly rule: string
  readonly kind: string
  /** `undefined`: the value is removed. Never throws. */
  readonly mask: (value: string, context: MaskContext) => string | undefined
  /** Whether the mask looks at anything but the value. */
  readonly readsContext: boolean
  /** The mask shows nothing of the value, so it can stand for an object or array; otherwise those are masked in full. */
  readonly opaque: boolean
  /** Of plain ASCII the mask makes plain ASCII, which JSON writes as it is. */
  readonly plain: boolean
  /** `false`: never written to a sealed copy. */
  readonly reversible: boolean
}

/** What a field rule does, and to which values. */
export interface FieldAction extends Action {
  /** Leaves objects and arrays to their own fields. */
  readonly scalarsOnly: boolean
  /** Leaves `true` and `false`: built-in names are often flags (`hasPassword`). */
  readonly skipsBooleans: boolean
  /** Values that are something else after all. */
  readonly unless: ((value: string) => boolean) | undefined
  /** Also masks `name=value` in text. */
  readonly inText: boolean
}
