import { FinderTables } from '../detect/finder-tables.js'
import type { Plan } from '../plan/plan.js'
import { Kernel } from './kernel.js'
import { loadTriggers, type Settings } from './triggers.js'

/** A kernel's tables, ready for the policies of one selection of detectors and names. */
export interface KernelImage extends Settings {
  readonly selection: string
  /** As `unpack` of the kernel reads them, part by part; in Base64. */
  readonly tables: readonly string[]
}

/** What the build keeps of a kernel that has been filled for a policy. */
export function imageOf(plan: Plan): KernelImage {
  const kernel = Kernel.create()
  const bare = Kernel.create()
  if (kernel === undefined || bare === undefined) throw new Error('there is no WebAssembly with SIMD')
  bare.exports.defineTails()
  const settings = loadTriggers(kernel, new FinderTables(plan.detection), plan)
  return {
    selection: plan.selection,
    ...settings,
    tables: packed(kernel.tables(), bare.tables()),
  }
}

/** The fewest known bytes that are worth a count, and the most that one count is for. */
const MIN_GAP = 8
const MAX_COUNT = 0xffff
/** The size of a part: little memory is touched that no line would need. */
const PART = 0x4000

/** Bytes without most of those that are `known`. */
function packed(bytes: Uint8Array, known: Uint8Array): string[] {
  const parts: Uint8Array[][] = [[]]
  let size = 0
  for (let at = 0; at < bytes.length; ) {
    let start = at
    while (start < bytes.length && start - at < MAX_COUNT && bytes[start] === known[start]) start++
    let end = start
    for (let i = start; i < bytes.length && i - start < PART && i - end < MIN_GAP; i++)
      if (bytes[i] !== known[i]) end = i + 1
    const counts = new Uint8Array(Uint16Array.of(start - at, end - start).buffer)
    const added = counts.length + end - start
    if (size > 0 && size + added > PART) {
      parts.push([])
      size = 0
    }
    parts.at(-1)?.push(counts, bytes.subarray(start, end))
    size += added
    at = end
  }
  return parts.map((part) => Buffer.concat(part).toString('base64'))
}
