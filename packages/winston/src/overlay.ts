import { isError } from './error-fields.js'

type Fields = Record<string, unknown>

/**
 * Brings a snapshot to what its masked JSON says: its fields, in their order, get the values parsed from there. With
 * `keepTypes` what the JSON says in other words stays as it was: types of errors, dates and what is not a number.
 */
export function overlay(snapshot: Fields, masked: Fields, keepTypes: boolean): Fields {
  // Those of errors are hidden, but in the JSON.
  const names = isError(snapshot) ? Object.getOwnPropertyNames(snapshot) : Object.keys(snapshot)
  let found = 0
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string
    const value = masked[name]
    // Not a value from JSON, but what every object inherits.
    const isMissing = value === undefined || typeof value === 'function'
    if (isMissing) removeField(snapshot, name)
    else {
      snapshot[name] = keepTypes ? choose(snapshot[name], value) : value
      found++
    }
  }
  const maskedNames = Object.keys(masked)
  if (found !== maskedNames.length) addFields(snapshot, masked, maskedNames)
  return snapshot
}

/** What is undefined is not in the JSON because of that. */
function removeField(snapshot: Fields, name: string): void {
  if (snapshot[name] !== undefined) delete snapshot[name]
}

/** Names are masked too, and remarks are added. */
function addFields(snapshot: Fields, masked: Fields, names: readonly string[]): void {
  for (const name of names) if (!Object.hasOwn(snapshot, name)) defineField(snapshot, name, masked[name])
}

/** Makes a field one like any other even if its name is `__proto__`, which an assignment does not. */
export function defineField(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: true, writable: true, configurable: true })
}

/** A value of a snapshot if its masked JSON says the same, else what that says. */
function choose(own: unknown, masked: unknown): unknown {
  if (own === masked) return own
  if (isObject(own) && isObject(masked)) {
    if (Array.isArray(own) && Array.isArray(masked)) return masked.map((value, i) => choose(own[i], value))
    if (!Array.isArray(own) && !Array.isArray(masked)) return overlay(own, masked, true)
  }
  return isSameInJson(own, masked) ? own : masked
}

/** Dates have another type in JSON, and NaN and what is undefined in an array are null there. */
function isSameInJson(own: unknown, masked: unknown): boolean {
  if (own instanceof Date) return own.toJSON() === masked
  return masked === null && (own === undefined || (typeof own === 'number' && !Number.isFinite(own)))
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !(value instanceof Date)
}
