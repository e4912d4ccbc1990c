import type { Detector } from '../../detector.js'
import { ipv4 } from './ipv4.js'
import { ipv6 } from './ipv6.js'
import { mac } from './mac.js'

export const networkDetectors: readonly Detector[] = [ipv4, ipv6, mac]
