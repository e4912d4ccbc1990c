import type { Masker } from '@logveil/core'
import type { Info } from './mask-info.js'

/**
 * Masks a record's arguments, each as a record of its own, so that paths count from its root. `undefined` when one of
 * them could not be masked and the policy drops such records.
 */
export function maskSplat(splat: readonly unknown[], info: Info, masked: Info, masker: Masker): unknown[] | undefined {
  const safe = splat.map((argument) => pickMasked(argument, info, masked) ?? masker.mask(argument))
  return safe.some((value, i) => value === undefined && splat[i] !== undefined) ? undefined : safe
}

/**
 * Winston copies the fields of a record's metadata into the record and keeps the metadata as an argument as well: when
 * they are the same values, they need not be masked twice.
 */
function pickMasked(argument: unknown, info: Info, masked: Info): Record<string, unknown> | undefined {
  if (typeof argument !== 'object' || argument === null || Object.getPrototypeOf(argument) !== Object.prototype) return
  const entries = Object.entries(argument)
  if (!entries.every(([name, value]) => Object.hasOwn(info, name) && Object.is(info[name], value))) return
  const kept = entries.filter(([name]) => Object.hasOwn(masked, name))
  return Object.fromEntries(kept.map(([name]) => [name, masked[name]]))
}
