// Properties as loggers come upon them: computed, throwing, inherited, or with names like `__proto__`.
import { isBoxedPrimitive, isDate } from 'node:util/types'
import type { Place } from './record-scope.js'

/** Stands for a property whose getter or `toJSON` throws: what it would have said is unknown. */
const UNREADABLE = '[unreadable]'

/** What `JSON.stringify` would go on with: the result of `toJSON`, the content of boxed primitives. Dates stay dates. */
export function jsonForm(value: unknown, place: Place): unknown {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return value
  try {
    const toJSON = (value as { toJSON?: unknown }).toJSON
    if (typeof toJSON === 'function') {
      if (isDate(value) && toJSON === Date.prototype.toJSON) return value
      return toJSON.call(value, place.segment === undefined ? '' : String(place.segment)) as unknown
    }
    return isBoxedPrimitive(value) ? value.valueOf() : value
  } catch {
    return UNREADABLE
  }
}

/** The names of the getters that an error has from its class. */
export function inheritedGetters(error: Error): string[] {
  const names: string[] = []
  let prototype = Object.getPrototypeOf(error) as object | null
  while (prototype !== null && prototype !== Error.prototype && prototype !== Object.prototype) {
    const properties = Object.entries(Object.getOwnPropertyDescriptors(prototype))
    for (const [name, { get }] of properties) if (get !== undefined) names.push(name)
    prototype = Object.getPrototypeOf(prototype) as object | null
  }
  return names
}

export function read(source: object, name: string | number): unknown {
  try {
    return (source as Record<string | number, unknown>)[name]
  } catch {
    return UNREADABLE
  }
}

/** Whether a property is read through a getter, which may say something else the next time. */
export function isComputed(source: object, name: string): boolean {
  return Object.getOwnPropertyDescriptor(source, name)?.get !== undefined
}

/** Defines rather than assigns, so that `__proto__` is a property like any other. */
export function define(target: object, name: string, value: unknown, enumerable: boolean): void {
  Object.defineProperty(target, name, { value, enumerable, writable: true, configurable: true })
}
