export { createMasker, loggerLineMasker } from './create-masker.js'
export { type PatternOptions, pattern } from './detect/pattern.js'
export { errorCodes, LogveilError, type LogveilErrorCode } from './errors.js'
export { type HmacOptions, mask } from './mask/masks.js'
export type {
  AllowRule,
  DetectorOverride,
  FieldRule,
  Finding,
  Mask,
  MaskContext,
  Masker,
  MaskerStats,
  MaskName,
  MaskSpec,
  PatternDetector,
  Policy,
  PresetName,
  Range,
  Remark,
} from './types.js'
