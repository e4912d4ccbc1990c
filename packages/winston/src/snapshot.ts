import { isDate, isMap, isNativeError, isSet } from 'node:util/types'
import { copyError, inheritsGetters } from './error-fields.js'
import { bareFunction, holdsHiddenValues, isWord } from './hidden-values.js'
import { defineField } from './overlay.js'

/** Values beyond these, and so cycles, are left to the masker, which has limits of its own. */
const MAX_VALUES = 10_000
const MAX_DEPTH = 40
const TOO_LARGE = Symbol('too large')

/** Objects as they are made; somebody may have given them all another JSON form than their fields. */
const [anyObject, anyArray] = [{}, []] as { toJSON?: unknown }[]

export interface Snapshot {
  value: unknown
  /** Whether its JSON shows all there is in it, but for the hidden fields of errors. */
  isData: boolean
  hasErrors: boolean
  /** Whether parsing its JSON gives the same again: there are no dates in it and nothing else that JSON has no words for. */
  isJson: boolean
  /** How many more values it may have. */
  left: number
}

/**
 * A copy of a value that what the caller does to the value afterwards does not reach. Each getter is read once, so that
 * what has been looked at is what is handed on. Plain objects, arrays, dates and errors are copied; anything else, such
 * as an instance of a class, a Map or an object with `toJSON`, is not data and stays itself, as does all that is too large.
 */
export function takeSnapshot(value: object): Snapshot {
  const snapshot: Snapshot = { value, isData: true, hasErrors: false, isJson: true, left: MAX_VALUES }
  try {
    snapshot.value = copyObject(value, 0, snapshot)
    if (anyObject?.toJSON !== undefined || anyArray?.toJSON !== undefined) snapshot.isData = false
  } catch {
    // Too large, or a getter or a proxy that throws.
    snapshot.isData = false
  }
  return snapshot
}

export function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function copyObject(value: object, depth: number, snapshot: Snapshot): unknown {
  if (depth > MAX_DEPTH) throw TOO_LARGE
  if (Array.isArray(value)) return copyElements(value, depth, snapshot)
  if (isPlainObject(value)) return copyFields(value as Record<string, unknown>, depth, snapshot)
  snapshot.isJson = false
  if (isDate(value) && value.toJSON === Date.prototype.toJSON) return new Date(Date.prototype.getTime.call(value))
  if ('toJSON' in value) return keep(value, snapshot)
  if (isNativeError(value) && !inheritsGetters(value)) {
    snapshot.hasErrors = true
    return copyError(value, (field) => copyValue(field, depth, snapshot))
  }
  return holdsHiddenValues(value) ? {} : keep(copyCollection(value, depth, snapshot), snapshot)
}

function copyFields(source: Record<string, unknown>, depth: number, snapshot: Snapshot): unknown {
  const names = Object.keys(source)
  snapshot.left -= names.length
  if (snapshot.left < 0) throw TOO_LARGE
  const copy: Record<string, unknown> = {}
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string
    const value = source[name]
    const safe = typeof value === 'string' ? value : copyValue(value, depth, snapshot)
    if (safe === undefined && !isWord(name)) continue
    if (name === '__proto__') defineField(copy, name, keep(safe, snapshot))
    else copy[name] = safe
  }
  return copy
}

function copyElements(source: readonly unknown[], depth: number, snapshot: Snapshot): unknown {
  if (Object.getPrototypeOf(source) !== Array.prototype) return keep(source, snapshot)
  snapshot.left -= source.length
  if (snapshot.left < 0) throw TOO_LARGE
  const copy: unknown[] = []
  for (let i = 0; i < source.length; i++) {
    const value = source[i]
    if (value === undefined) snapshot.isJson = false
    copy.push(copyValue(value, depth, snapshot))
  }
  return copy
}

/** Maps and sets are no data, but what is in them should not change either. */
function copyCollection(value: object, depth: number, snapshot: Snapshot): object {
  const copies = (values: Iterable<unknown>) => copyElements([...values], depth + 1, snapshot) as unknown[]
  if (isMap(value)) return new Map(copies(value) as [unknown, unknown][])
  return isSet(value) ? new Set(copies(value)) : value
}

function copyValue(value: unknown, depth: number, snapshot: Snapshot): unknown {
  switch (typeof value) {
    case 'object':
      return value === null ? null : copyObject(value, depth + 1, snapshot)
    case 'function':
      return keep(bareFunction(value), snapshot)
    case 'bigint':
      return keep(value, snapshot)
    case 'symbol':
      // Not in the JSON, but it has a text.
      return undefined
    case 'number':
      if (!Number.isFinite(value)) snapshot.isJson = false
      return value
    default:
      return value
  }
}

function keep<T>(value: T, snapshot: Snapshot): T {
  snapshot.isData = false
  return value
}
