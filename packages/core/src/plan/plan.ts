import type { DetectionPlan } from '../detect/detection-plan.js'
import type { FieldAction } from '../mask/action.js'
import type { Limits, SealChecker } from '../types.js'
import type { PathState } from './path-rules.js'

/** A compiled policy: everything a record needs, with names resolved and nothing left to check. */
export interface Plan {
  /** The action for a key, given the key of the object it is in; style-insensitive. */
  readonly fieldByKey: (key: string, parent: string | undefined) => FieldAction | 'allow' | undefined
  /** Whether `fieldByKey` may answer differently for the same key in another object. */
  readonly dependsOnParent: (key: string) => boolean
  /** Which of the built-in names and detectors the policy wants, as one text. */
  readonly selection: string
  /** How the built-in names end that count in text without quotes, each on a line. */
  readonly nameEndings: () => string
  /** All built-in names and those of the objects that some count in, each on a line, in lower case without blanks. */
  readonly fieldNames: () => string
  /** The names that the policy's author added. */
  readonly ownNames: readonly string[]
  /** Names that count at the end of any word (`dbpassword`), in lower case. */
  readonly gluedNames: readonly string[]
  /** The path rules, at the record's root. */
  readonly paths: PathState
  /** The last property name of each path rule; `undefined` when one has none (`*`). */
  readonly pathNames: ReadonlySet<string> | undefined
  readonly detection: DetectionPlan
  readonly seal: { readonly checker: SealChecker } | undefined
  readonly remarks: boolean
  readonly onFailure: 'redact' | 'drop'
  readonly limits: Required<Limits>
  /** What becomes of a value that no rule speaks of: nothing, or all is masked (`mode: 'allow'`). */
  readonly otherwise: FieldAction | undefined
  /** The names of the rules that the policy's author wrote. */
  readonly ownRules: readonly string[]
  /** Those of all others that count. */
  readonly builtinRules: () => readonly string[]
}
