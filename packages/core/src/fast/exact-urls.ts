import type { DetectionPlan, DetectorAction } from '../detect/detection-plan.js'
import type { Detector } from '../detect/detector.js'
import { startsAt } from './exact-values.js'

/** The number of passwords in URLs, which a kernel tells behind their `@`. */
export const USER_INFO = 7

/** Who looks at an `@`, or at a `:` that belongs to no address before `//`. */
const known = ['url_credentials', 'email', 'ipv6', 'mac']

/** What is done to passwords in URLs that the kernel tells whole; none where somebody else has a say. */
export function userInfoAction({ allowedValues, detectors }: DetectionPlan): DetectorAction | undefined {
  if (allowedValues.size > 0 || detectors.some(({ detector }) => mayLookThere(detector))) return undefined
  return detectors.find(({ kind }) => kind === 'url_credentials')
}

function mayLookThere({ kind, find, findInContext }: Detector): boolean {
  if (known.includes(kind)) return false
  return [find, findInContext].some((finder) => finder && (startsAt(finder, '@') || startsAt(finder, '://')))
}
