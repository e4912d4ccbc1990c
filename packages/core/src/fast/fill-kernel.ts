import type { FinderTables } from '../detect/finder-tables.js'
import type { Plan } from '../plan/plan.js'
import type { Kernel } from './kernel.js'
import { wordSorts } from './kernel-events.js'
import { kernelImage } from './kernel-image.js'
import { loadTriggers, type Settings } from './triggers.js'

/**
 * Readies a kernel for what a policy looks for. Most policies have the detectors and names of the default one, whose
 * tables have been made with the package; for others they are worked out. Returns what else has been.
 */
export function fillKernel(kernel: Kernel, plan: Plan, tables: () => FinderTables): Settings {
  const image = kernelImage.selection === plan.selection ? kernelImage : undefined
  if (image) {
    // What does not depend on names and detectors is quickly made.
    kernel.exports.defineTails()
    image.tables.reduce((offset, part) => kernel.unpack(part, offset), 0)
  }
  const settings = image ?? loadTriggers(kernel, tables(), plan)
  const { numberDigits, fewestLetters, hasPaths } = settings
  kernel.exports.configure(numberDigits, plan.limits.depth, fewestLetters, hasPaths)
  if (plan.ownNames.length > 0) kernel.addWords(wordSorts.ending, plan.ownNames.join('\n'))
  return settings
}
