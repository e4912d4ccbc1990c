import type { FinderTables } from '../detect/finder-tables.js'
import type { Plan } from '../plan/plan.js'
import type { Kernel } from './kernel.js'
import { wordSorts } from './kernel-events.js'
import { kernelImage } from './kernel-image.js'
import { loadTriggers } from './triggers.js'

/**
 * Readies a kernel for what a policy looks for. Most policies have the detectors and names of the default one, whose
 * tables have been made with the package; for others they are worked out.
 */
export function fillKernel(kernel: Kernel, plan: Plan, tables: () => FinderTables): void {
  const image = kernelImage.selection === plan.selection ? kernelImage : undefined
  if (image) {
    // What does not depend on names and detectors is quickly made.
    kernel.exports.defineTails()
    kernel.unpack(image.tables)
  }
  const { numberDigits, fewestLetters, hasPaths } = image ?? loadTriggers(kernel, tables(), plan)
  kernel.exports.configure(numberDigits, plan.limits.depth, fewestLetters, hasPaths)
  if (plan.ownNames.length > 0) kernel.addWords(wordSorts.ending, plan.ownNames.join('\n'))
}
