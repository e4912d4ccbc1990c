import { isError } from './error-fields.js'
import type { Info } from './format.js'
import type { ObjectMasker } from './object-masker.js'
import { isPlainObject } from './snapshot.js'

type Fields = Record<string, unknown>

/**
 * Masks a record's arguments, each as a record of its own, so that paths count from its root. `undefined` when one of
 * them could not be masked and the policy drops such records.
 */
export function maskSplat(
  splat: readonly unknown[],
  info: Info,
  masked: Info,
  objects: ObjectMasker,
): unknown[] | undefined {
  const safe: unknown[] = []
  for (const argument of splat) {
    const value = pickMasked(argument, info, masked) ?? objects.mask(argument)
    if (value === undefined && argument !== undefined) return undefined
    safe.push(value)
  }
  return safe
}

/** Whether winston has copied all fields of an argument into the record, as it does with the first one. */
export function isInRecord(argument: unknown, info: Info): boolean {
  if (typeof argument !== 'object' || argument === null || Array.isArray(argument)) return false
  try {
    for (const name of Object.keys(argument)) if ((argument as Fields)[name] !== info[name]) return false
    return isError(argument) || isPlainObject(argument)
  } catch {
    // A getter or a proxy that throws.
    return false
  }
}

/**
 * The masked fields of an argument that is in the record: when they are the same values, they need not be masked twice.
 */
function pickMasked(argument: unknown, info: Info, masked: Info): Fields | undefined {
  if (typeof argument !== 'object' || argument === null || Object.getPrototypeOf(argument) !== Object.prototype) return
  const picked: Fields = {}
  try {
    const names = Object.keys(argument)
    for (let i = 0; i < names.length; i++) {
      const name = names[i] as string
      const value = (argument as Fields)[name]
      if (name === '__proto__' || value !== info[name]) return
      const safe: unknown = masked[name]
      // A function is what every object inherits, unless the field is one itself.
      if (safe === undefined || typeof safe === 'function') {
        if (Object.hasOwn(masked, name)) picked[name] = safe
      } else picked[name] = safe
    }
    return picked
  } catch {
    // A getter or a proxy that throws.
    return
  }
}
