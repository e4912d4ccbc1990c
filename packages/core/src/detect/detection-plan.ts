import type { Action, FieldAction } from '../mask/action.js'
import type { Detector, Range } from './detector.js'

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
