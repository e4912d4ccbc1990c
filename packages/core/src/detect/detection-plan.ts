import type { Action, FieldAction } from '../mask/action.js'
import type { Detector, Range } from './detector.js'
import type { Core } from './pattern-core.js'

/** A built-in detector with the policy's mask. */
export interface DetectorAction extends Action {
  readonly detector: Detector
  /** Those of the detector; here, since detectors have as many forms as they leave properties out. */
  readonly validate: Detector['validate']
  readonly hasExceptions: boolean
  readonly priority: number
}

/** A detector of the user's own, which reads whole values. */
export interface CustomDetectorAction extends Action {
  readonly findAll: (text: string, keys: readonly string[]) => readonly Range[]
  /** What any text has in which it finds something; `undefined` when nobody knows. */
  readonly core: Core | undefined
}

/** The detectors of a policy, sorted by what triggers them. */
export interface DetectionPlan {
  readonly detectors: readonly DetectorAction[]
  readonly custom: readonly CustomDetectorAction[]
  /** Found in every text in which any of several custom detectors finds something; `undefined` when nobody knows. */
  readonly customCores?: RegExp | undefined
  /** Values that are written as they are. */
  readonly allowedValues: ReadonlySet<string>
  /** What a name that is assigned a value in text stands for; quoted names are certain to be field names. */
  readonly assignedName: (name: string, quoted: boolean) => FieldAction | undefined
}
