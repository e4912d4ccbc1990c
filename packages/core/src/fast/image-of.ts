import { FinderTables } from '../detect/finder-tables.js'
import type { Plan } from '../plan/plan.js'
import { Kernel } from './kernel.js'
import { loadTriggers, type Settings } from './triggers.js'

/** A kernel's tables, ready for the policies of one selection of detectors and names. */
export interface KernelImage extends Settings {
  readonly selection: string
  /** As `unpack` of the kernel reads them; in Base64. */
  readonly tables: string
}

/** What the build keeps of a kernel that has been filled for a policy. */
export function imageOf(plan: Plan): KernelImage {
  const kernel = Kernel.create()
  const bare = Kernel.create()
  if (kernel === undefined || bare === undefined) throw new Error('there is no WebAssembly with SIMD')
  bare.exports.defineTails()
  const known = bare.tables()
  const settings = loadTriggers(kernel, new FinderTables(plan.detection), plan)
  return {
    selection: plan.selection,
    ...settings,
    tables: packed(kernel.tables().map((byte, i) => (byte === known[i] ? 0 : byte))),
  }
}

/** Bytes as they are, but for zeros, of which one stands with their number. */
function packed(bytes: Uint8Array): string {
  const packed: number[] = []
  for (let i = 0; i < bytes.length; ) {
    const start = i
    while (i < bytes.length && i - start < 255 && bytes[i] === 0) i++
    if (i > start) packed.push(0, i - start)
    else packed.push(bytes[i++] as number)
  }
  return Buffer.from(packed).toString('base64')
}
