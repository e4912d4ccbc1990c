import type { DetectionPlan } from '../detect/detection-plan.js'
import type { FieldAction } from '../mask/action.js'
import type { PathState } from './path-rules.js'

/** A compiled policy: everything a record needs, with names resolved and nothing left to check. */
export interface Plan {
  /** The action for a key, given the key of the object it is in; style-insensitive. */
  readonly fieldByKey: (key: string, parent: string | undefined) => FieldAction | 'allow' | undefined
  /** The path rules, at the record's root. */
  readonly paths: PathState
  readonly detection: DetectionPlan
  readonly remarks: boolean
  readonly onFailure: 'redact' | 'drop'
  readonly maxDepth: number
  /** Every rule name that counts, with whether the policy's author wrote it. */
  readonly rules: readonly { readonly rule: string; readonly own: boolean }[]
}
