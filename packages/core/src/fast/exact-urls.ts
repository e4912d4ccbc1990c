import type { DetectionPlan } from '../detect/detection-plan.js'
import type { Detector } from '../detect/detector.js'
import { looksAt } from './exact-values.js'

/** The number of passwords in URLs, which a kernel tells behind their `@`. */
export const USER_INFO = 5

/** Who looks at an `@`, or at a `:` that belongs to no address before `//`. */
const known = ['url_credentials', 'email', 'ipv6', 'mac']

/** The kind of passwords in URLs that the kernel tells whole; '' where others have a say as well. */
export function exactUserInfo({ detectors }: DetectionPlan): string {
  return detectors.some(({ detector }) => mayLookThere(detector)) ? '' : 'url_credentials'
}

function mayLookThere(detector: Detector): boolean {
  return !known.includes(detector.kind) && (looksAt(detector, '@') || looksAt(detector, '://'))
}
