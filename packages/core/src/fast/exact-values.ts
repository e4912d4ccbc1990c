import type { DetectionPlan, DetectorAction } from '../detect/detection-plan.js'
import type { Finder } from '../detect/detector.js'

/** The detectors whose values the kernel tells whole, by their numbers there, and all that may look where it does. */
const exactKinds = [
  { kind: 'email', char: '@', beside: [] },
  { kind: 'ipv4', char: '.', beside: ['mac'] },
] as const

/** What is done to the values that the kernel tells whole, by their numbers; none where somebody else has a say. */
export function exactActions(plan: DetectionPlan): readonly (DetectorAction | undefined)[] {
  if (plan.allowedValues.size > 0 || plan.custom.length > 0) return []
  return exactKinds.map(({ kind, char, beside }) => {
    const looking = plan.detectors.filter(({ detector: { find, findInContext } }) =>
      [find, findInContext].some((finder) => finder && startsAt(finder, char)),
    )
    const others = looking.filter((action) => action.kind !== kind && !beside.some((known) => known === action.kind))
    return others.length > 0 ? undefined : looking.find((action) => action.kind === kind)
  })
}

function startsAt(finder: Finder, char: string): boolean {
  if (finder.by === 'char') return finder.chars.includes(char)
  return finder.by === 'literal' && finder.at === undefined && finder.literals.some((literal) => literal[0] === char)
}
