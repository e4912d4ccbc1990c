import type { Detector } from '../detector.js'
import { credentialDetectors } from './credential/index.js'
import { financialDetectors } from './financial/index.js'
import { governmentDetectors } from './government/index.js'
import { networkDetectors } from './network/index.js'
import { personalDetectors } from './personal/index.js'

/** Every built-in detector. Order only matters between equal findings of equal priority: the first wins. */
export const builtinDetectors: readonly Detector[] = [
  ...credentialDetectors,
  ...financialDetectors,
  ...governmentDetectors,
  ...personalDetectors,
  ...networkDetectors,
]
