import type { Detector } from '../../detector.js'

export const credentialDetectors: readonly Detector[] = []
