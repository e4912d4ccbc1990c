import { lineDigest, type SealFinding } from './payload.js'

/** The property of a record that holds its sealed copies: an array of compact JWEs. */
export const SEALED = '_sealed'

// The core adds the property last.
const tail = /,?"_sealed":\[(?:"[\w.-]+"(?:,"[\w.-]+")*)?\]\}\s*$/

/** A log line's sealed copies and its record without them; `undefined` when there are none. */
export function readSealedLine(
  line: string,
): { readonly sealed: readonly string[]; readonly record: Record<string, unknown> } | undefined {
  if (!line.includes(`"${SEALED}"`)) return undefined
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch {
    return undefined
  }
  if (typeof record !== 'object' || record === null || !Object.hasOwn(record, SEALED)) return undefined
  const { [SEALED]: sealed, ...rest } = record as Record<string, unknown>
  if (!Array.isArray(sealed)) return undefined
  return { sealed: sealed.filter((copy) => typeof copy === 'string'), record: rest }
}

/** Whether a shipped line is the one that was sealed: byte for byte, or after a pipeline wrote its JSON anew. */
export function isSealedLine(line: string, digest: string): boolean {
  if (lineDigest(line) === digest) return true
  if (lineDigest(line.replace(tail, '}')) === digest) return true
  const read = readSealedLine(line)
  return read !== undefined && lineDigest(JSON.stringify(read.record)) === digest
}

/**
 * Puts revealed values back into a masked record; returns a new one. Values whose place no longer exists in the
 * record are added there when their parent does, and left out otherwise.
 */
export function restoreRecord<T>(record: T, values: readonly SealFinding[]): T {
  const copy: unknown = structuredClone(record)
  // From right to left, so that ranges in one string stay true.
  const ordered = [...values].sort((a, b) => (b.range?.[0] ?? 0) - (a.range?.[0] ?? 0))
  for (const finding of ordered) restoreValue(copy, finding)
  return copy as T
}

/** What an emitter calls JSON may be none; then it is put back as text. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function restoreValue(record: unknown, { pointer, value, range, json }: SealFinding): void {
  const names = pointer
    .slice(1)
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
  const last = names.pop() as string
  let parent = record
  for (const name of names) {
    if (typeof parent !== 'object' || parent === null || !Object.hasOwn(parent, name)) return
    parent = (parent as Record<string, unknown>)[name]
  }
  if (typeof parent !== 'object' || parent === null) return
  // Of a list only elements that are there: a hostile place could set its length, or an index that fills the memory.
  if (Array.isArray(parent) && !(Object.hasOwn(parent, last) && last !== 'length')) return
  const masked = Object.hasOwn(parent, last) ? (parent as Record<string, unknown>)[last] : undefined
  let restored = json ? parseJson(value) : value
  if (range !== undefined) {
    if (typeof masked !== 'string') return
    restored = masked.slice(0, range[0]) + value + masked.slice(range[1])
  }
  // Defined rather than assigned, so that a key such as __proto__ is a key.
  Object.defineProperty(parent, last, { value: restored, enumerable: true, configurable: true, writable: true })
}
