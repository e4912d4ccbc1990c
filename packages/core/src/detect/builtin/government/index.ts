import type { Detector } from '../../detector.js'

export const governmentDetectors: readonly Detector[] = []
