import { compilePolicy } from './compile/compile-policy.js'
import { builtinDetectors } from './detect/builtin/index.js'
import { imageOf, type KernelImage } from './fast/image-of.js'
import { fieldGroups } from './fields/index.js'
import { namedMasks } from './mask/masks.js'
import { presetNames } from './policy/presets.js'
import { validatePolicy } from './policy/validate-policy.js'

/** The image of a kernel for the default policy; the build writes it to `fast/kernel-image.ts`. */
export function defaultImage(): KernelImage {
  const known = { presets: presetNames, masks: namedMasks, detectors: builtinDetectors.map(({ kind }) => kind) }
  const library = { detectors: builtinDetectors, fields: fieldGroups, masks: namedMasks }
  return imageOf(compilePolicy(validatePolicy({}, known), library))
}
