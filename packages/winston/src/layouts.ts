/** Objects of the same names in the same order, and how their JSON is written. */
export interface Layout {
  readonly names: readonly string[]
  readonly sorted: readonly string[]
  /** For each sorted name, what stands before its value: `,"name":`. */
  readonly heads: readonly string[]
  /** The same with the quote that a text starts with. */
  readonly textHeads: readonly string[]
  /** So many lines are still to be written without a draft. */
  pause: number
}

/** Programs log objects of few layouts; one that meets another in its slot takes its place. */
const SLOTS = 256
/** Larger objects are tables of data, whose names do not come again. */
const MAX_NAMES = 64
const MAX_LENGTH = 4096
const known: (Layout | undefined)[] = new Array(SLOTS).fill(undefined)

/** The layout of an object with these names. */
export function layoutOf(names: readonly string[]): Layout {
  const slot = slotOf(names)
  const layout = known[slot]
  if (layout !== undefined && isOf(layout, names)) return layout
  const sorted = [...names].sort()
  const heads = sorted.map((name) => `,${JSON.stringify(name)}:`)
  const added = { names, sorted, heads, textHeads: heads.map((head) => `${head}"`), pause: 0 }
  if (names.length <= MAX_NAMES && heads.join('').length <= MAX_LENGTH) known[slot] = added
  return added
}

function slotOf(names: readonly string[]): number {
  let hash = names.length
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string
    hash = (Math.imul(hash, 31) + name.length + (name.charCodeAt(0) << 3)) | 0
  }
  return (hash ^ (hash >>> 8)) & (SLOTS - 1)
}

function isOf({ names }: Layout, others: readonly string[]): boolean {
  if (names.length !== others.length) return false
  for (let i = 0; i < names.length; i++) if (names[i] !== others[i]) return false
  return true
}
