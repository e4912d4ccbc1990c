import type { DetectionPlan } from '../detect/detection-plan.js'
import type { Detector } from '../detect/detector.js'
import type { FieldAction } from '../mask/action.js'
import { looksAt } from './exact-values.js'

/** What secrets are mostly assigned to in texts. */
const names =
  'password passwd passphrase secret token api_key apikey access_token refresh_token auth_token client_secret secret_key'

/** The name in small letters and capitals, and as one word: none has more than sixteen characters. */
function spellingsOf(name: string): Set<string> {
  const joined = name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
  return new Set([name, name.toUpperCase(), joined, joined.replace(/^./, (first) => first.toUpperCase())])
}

/** Names whose values the kernel tells whole if they are plain words, as they are written, and what is done to those; none where somebody else has a say. */
export function exactNames(plan: DetectionPlan): (readonly [string, FieldAction])[] {
  if (plan.allowedValues.size > 0 || plan.detectors.some(({ detector }) => mayLookThere(detector))) return []
  return names.split(' ').flatMap((name) =>
    [...spellingsOf(name)].flatMap((spelling) => {
      const action = plan.assignedName(spelling, false)
      return action?.unless === undefined && action?.kind !== 'cookie' && action ? [[spelling, action] as const] : []
    }),
  )
}

/** Whether a detector may look at a `=`, or at a `:` before a blank, which belongs to no address. */
function mayLookThere(detector: Detector): boolean {
  const isKnown = detector.kind === 'mac' || detector.kind === 'ipv6'
  return !isKnown && (looksAt(detector, '=') || looksAt(detector, ': '))
}
