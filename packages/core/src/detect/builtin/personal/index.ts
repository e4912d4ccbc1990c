import type { Detector } from '../../detector.js'

export const personalDetectors: readonly Detector[] = []
