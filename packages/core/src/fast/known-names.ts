import type { Plan } from '../plan/plan.js'
import { envelopeKeys, measures } from '../scan/envelope.js'
import type { Kernel } from './kernel.js'
import { wordSorts } from './kernel-events.js'

/** What says of a neighbour what it holds, and what is said of. */
const neighbours = ['name', 'key', 'value']

/**
 * Tells the kernel every name and phrase by which a property's name may matter, so that it can pass names that have none of them:
 * there may be more than anybody can remember. Done when there are.
 */
export function loadKnownNames(kernel: Kernel, plan: Plan): void {
  const phrases = plan.detection.detectors.flatMap(({ detector }) => [
    ...(detector.context ?? []),
    ...(detector.exceptUnder ?? []),
  ])
  const names = [plan.ownNames, plan.pathNames ?? [], envelopeKeys, measures, neighbours, phrases]
  kernel.addWords(wordSorts.known, [plan.fieldNames(), ...names.flatMap((list) => [...list])].join('\n'))
  kernel.addWords(wordSorts.knownGlued, plan.gluedNames.join('\n'))
}
