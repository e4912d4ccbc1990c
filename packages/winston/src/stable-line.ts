import { MESSAGE } from 'triple-beam'
import winston from 'winston'
import type { Info } from './format.js'

type Fields = Record<string, unknown>

/**
 * The line that winston's json format makes of a snapshot: its JSON with sorted names, written by the engine's own
 * serializer, which takes less time than the format. `undefined` if there are names that the engine has its own order for.
 */
export function stableLine(snapshot: Fields): string | undefined {
  const sorted = sortFields(snapshot)
  return sorted && JSON.stringify(sorted)
}

/** Whether the installed winston's json format makes the same lines; some of the older versions do not sort. */
export function writesStableLines(): boolean {
  const values = {
    b: { y: [{ d: '\u2028"\\\n\ud800', c: -0 }, undefined], x: null },
    n: Number.NaN,
    u: undefined,
    '': 0.1,
  }
  const sample = { z: 'é"', level: 'info', message: 'a', ...values }
  const { [MESSAGE]: line } = winston.format.json().transform({ ...sample }, {}) as Info
  return line === stableLine(sample)
}

/** A copy with sorted names at any depth. */
function sort(value: object): object | undefined {
  if (value instanceof Date) return value
  return Array.isArray(value) ? sortElements(value) : sortFields(value as Fields)
}

function sortFields(source: Fields): object | undefined {
  const sorted: Fields = {}
  for (const name of sortedNames(source)) {
    const value = source[name]
    const part = typeof value === 'object' && value !== null ? sort(value) : value
    if (startsWithDigit(name) || (part === undefined && value !== undefined)) return undefined
    sorted[name] = part
  }
  return sorted
}

function sortElements(source: readonly unknown[]): object | undefined {
  const sorted: unknown[] = []
  for (const value of source) {
    const part = typeof value === 'object' && value !== null ? sort(value) : value
    if (part === undefined && value !== undefined) return undefined
    sorted.push(part)
  }
  return sorted
}

/** Few names are sorted fastest by insertion. */
function sortedNames(source: object): string[] {
  const names = Object.keys(source)
  if (names.length > 50) return names.sort()
  for (let i = 1; i < names.length; i++) {
    const name = names[i] as string
    let at = i
    while (at > 0 && (names[at - 1] as string) > name) {
      names[at] = names[at - 1] as string
      at--
    }
    names[at] = name
  }
  return names
}

/** The engine enumerates array indices before other names, in numeric order. */
function startsWithDigit(name: string): boolean {
  const code = name.charCodeAt(0)
  return code >= 0x30 && code <= 0x39
}
