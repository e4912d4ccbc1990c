import type { Action } from '../mask/action.js'
import type { Place } from '../scan/record-scope.js'
import type { SealChecker, SealFinding } from '../types.js'

/** The property that holds a record's sealed copies. */
const SEALED = '_sealed'

/** The JSON pointer (RFC 6901) of a place in the masked record; `undefined` inside JSON that is a string's content. */
function pointerOf(place: Place): string | undefined {
  const parts: string[] = []
  let at = place
  for (; at.up !== undefined; at = at.up) {
    if (at.isQuoted) return undefined
    parts.push(pointerStep(at.shown as string | number))
  }
  return at.isQuoted ? undefined : (at.pointer?.() ?? '') + parts.reverse().join('')
}

/** One step of a JSON pointer. */
export function pointerStep(name: string | number): string {
  return `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/**
 * What a grant's holder may get back of one masked value. Nothing of kinds that are never reversible, and nothing of
 * JSON inside strings, whose places a record does not have.
 */
export function sealFinding(
  place: Place,
  action: Action,
  value: string,
  part: { readonly range: readonly [number, number] } | { readonly json: true } | undefined,
): SealFinding | undefined {
  const pointer = action.reversible ? pointerOf(place) : undefined
  return pointer === undefined ? undefined : { pointer, kind: action.kind, value, ...part }
}

/**
 * The masked line with the sealed copies of what was masked in it, as its last property: one for each grant that covers
 * the record. A checker that fails seals nothing; the line is written masked.
 */
export function sealLine(checker: SealChecker, line: string, findings: readonly SealFinding[]): string {
  if (findings.length === 0 || !line.startsWith('{') || !line.endsWith('}')) return line
  try {
    const copies = checker.check({ line, findings })
    if (copies.length === 0) return line
    return `${line.slice(0, -1)}${line === '{}' ? '' : ','}${JSON.stringify(SEALED)}:${JSON.stringify(copies)}}`
  } catch {
    return line
  }
}
