import { coversPointer, parseScopePath, pointerSegments } from './path-pattern.js'
import type { Scope } from './scope.js'

/** A value that was masked, as the scope sees it. */
interface ScopedValue {
  /** JSON pointer (RFC 6901) of the value in the record. */
  readonly pointer: string
  readonly kind: string
}

/** A scope made ready for many records. */
export interface CompiledScope {
  coversService(service: string): boolean
  coversValue(value: ScopedValue): boolean
  /** The fields a record must have, as JSON pointers with their values; empty when the scope has no `match`. */
  readonly match: readonly { readonly pointer: string; readonly segments: readonly string[]; readonly value: unknown }[]
}

/** Prepares a scope that {@link parseScope} has accepted. */
export function compileScope(scope: Scope): CompiledScope {
  const services = scope.services && new Set(scope.services)
  const kinds = scope.kinds && new Set(scope.kinds)
  const paths = scope.paths?.map(parseScopePath)
  return {
    coversService: (service) => services?.has(service) ?? true,
    coversValue: ({ pointer, kind }) => {
      if (kinds && !kinds.has(kind)) return false
      if (!paths) return true
      const segments = pointerSegments(pointer)
      return paths.some((steps) => coversPointer(steps, segments))
    },
    match: Object.entries(scope.match ?? {}).map(([path, value]) => {
      const segments = parseScopePath(path).map((step) => (typeof step === 'object' ? step.name : ''))
      const pointer = segments.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
      return { pointer, segments, value }
    }),
  }
}

/** The own property of nested plain data at `segments`; `undefined` when there is none. */
export function valueAt(record: unknown, segments: readonly string[]): unknown {
  let at = record
  for (const segment of segments) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, segment)) return undefined
    at = (at as Record<string, unknown>)[segment]
  }
  return at
}

/** Whether every part of `inner` lies within the same part of `outer`; for auto-approval. Paths compare as written. */
export function isWithin(inner: Scope, outer: Scope): boolean {
  for (const part of ['services', 'kinds', 'paths'] as const) {
    const allowed = outer[part]
    if (allowed === undefined) continue
    const asked = inner[part]
    if (asked === undefined || !asked.every((entry) => allowed.includes(entry))) return false
  }
  return Object.entries(outer.match ?? {}).every(
    ([path, value]) => Object.hasOwn(inner.match ?? {}, path) && inner.match?.[path] === value,
  )
}
