import type { Detector, Range } from '../detect/detector.js'
import type { MaskContext } from '../types.js'
import type { PathRules } from './path-rules.js'

/** What a rule or detector does with a value it matched. */
export interface Action {
  /** The name under which hits are counted and remarks are written. */
  readonly rule: string
  readonly kind: string
  /** `undefined`: the value is removed. Never throws. */
  readonly mask: (value: string, context: MaskContext) => string | undefined
  /** The mask shows nothing of the value, so it can stand for an object or array; otherwise those are masked in full. */
  readonly opaque: boolean
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

/** A built-in detector with the policy's mask. */
export interface DetectorAction extends Action {
  readonly detector: Detector
  readonly priority: number
  /** Looks at digits only, so it is kept from the envelope's numbers and ids. */
  readonly numeric: boolean
}

/** A detector of the user's own, which reads whole values. */
export interface CustomDetectorAction extends Action {
  readonly findAll: (text: string) => readonly Range[]
}

/** The detectors of a policy, sorted by what triggers them. */
export interface DetectionPlan {
  readonly detectors: readonly DetectorAction[]
  readonly custom: readonly CustomDetectorAction[]
  /** Values that are written as they are. */
  readonly allowedValues: ReadonlySet<string>
  /** What a name that is assigned a value in text stands for; quoted names are certain to be field names. */
  readonly assignedName: (name: string, quoted: boolean) => FieldAction | undefined
}

/** A compiled policy: everything a record needs, with names resolved and nothing left to check. */
export interface Plan {
  /** The action for a key, given the key of the object it is in; style-insensitive. */
  readonly fieldByKey: (key: string, parent: string | undefined) => FieldAction | 'allow' | undefined
  readonly paths: PathRules
  readonly detection: DetectionPlan
  readonly remarks: boolean
  readonly onFailure: 'redact' | 'drop'
  readonly maxDepth: number
  /** Every rule name that counts, with whether the policy's author wrote it. */
  readonly rules: readonly { readonly rule: string; readonly own: boolean }[]
}
