import type { CustomDetectorAction } from '../detect/detection-plan.js'
import { bestOf, type Core } from '../detect/pattern-core.js'
import type { Kernel } from './kernel.js'

/** So many characters of a core are looked for at once. */
const HEAD = 3

/** What numbers are written with. */
const numeric = /[-+.\deE]/

/** More digits than any number has. */
const NEVER = 0xffff

/** Tells a kernel for lines which values custom detectors have to see: those with a core, or all of them. */
export function loadCustom(kernel: Kernel, custom: readonly CustomDetectorAction[]): void {
  if (custom.length === 0) return
  const { exports } = kernel
  const seesAll = !custom.every(({ core }) => core !== undefined && addCore(kernel, core))
  exports.configureCustom(seesAll, seesAll ? 1 : Math.min(...custom.map(({ core }) => fewestDigits(core as Core))))
}

/** False when there is no room for it. */
function addCore({ exports }: Kernel, core: Core): boolean {
  core.forEach((chars, position) => {
    // What is not ASCII makes the kernel tell of the whole string.
    for (const char of chars) if (char < '\x7f') exports.addCoreChar(position, char.charCodeAt(0))
  })
  const best = bestOf(core, HEAD)
  const head = core.findIndex((_, i) => best.every((chars, k) => core[i + k] === chars))
  return exports.addCore(core.length, head) !== 0
}

/** How many digits a number has at least that a core is in. */
function fewestDigits(core: Core): number {
  let digits = 0
  for (const chars of core) {
    const possible = Array.from(chars).filter((char) => numeric.test(char))
    if (possible.length === 0) return NEVER
    if (possible.every((char) => char >= '0' && char <= '9')) digits++
  }
  return Math.max(1, digits)
}
