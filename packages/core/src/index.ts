export { createMasker, draftLineMasker, loggerLineMasker, recordLineMasker } from './create-masker.js'
export type { CustomDetectorOptions } from './detect/custom-detector.js'
export type { ValidatorName } from './detect/custom-validators.js'
export { type DetectorOptions, detector, type PatternOptions, pattern } from './detect/pattern.js'
export { errorCodes, LogveilError, type LogveilErrorCode } from './errors.js'
export { type HmacOptions, mask } from './mask/masks.js'
export type {
  AllowRule,
  CustomDetector,
  DetectorOverride,
  FailureEvent,
  FieldRule,
  Finding,
  Limits,
  Mask,
  MaskContext,
  MaskedEvent,
  Masker,
  MaskerStats,
  MaskName,
  MaskSpec,
  Policy,
  PresetName,
  Range,
  Remark,
  SealChecker,
  SealFinding,
} from './types.js'
