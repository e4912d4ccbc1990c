import type { Detector } from '../../detector.js'

export const financialDetectors: readonly Detector[] = []
