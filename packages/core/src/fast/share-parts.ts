import { isDate } from 'node:util/types'

type Fields = Record<string, unknown>

/**
 * What `masked`, which has been parsed from the masked JSON of a value, says: in it, whatever says the same as before is
 * the value's own part, and where all of it does, the value itself is returned.
 */
export function shareParts(value: unknown, masked: unknown): unknown {
  if (isDate(value)) return value.toJSON() === masked ? value : masked
  if (typeof value !== 'object' || typeof masked !== 'object' || value === null || masked === null) {
    return value === masked ? value : masked
  }
  if (Array.isArray(value) !== Array.isArray(masked)) return masked
  return Array.isArray(value)
    ? shareElements(value, masked as unknown[])
    : shareFields(value as Fields, masked as Fields)
}

function shareElements(value: readonly unknown[], masked: unknown[]): readonly unknown[] {
  let isSame = true
  for (let i = 0; i < masked.length; i++) {
    const part = shareParts(value[i], masked[i])
    if (!Object.is(part, value[i])) isSame = false
    masked[i] = part
  }
  return isSame ? value : masked
}

function shareFields(value: Fields, masked: Fields): Fields {
  const names = Object.keys(masked)
  let isSame = names.length === Object.keys(value).length
  for (const name of names) {
    if (!Object.hasOwn(value, name)) {
      isSame = false
      continue
    }
    const part = shareParts(value[name], masked[name])
    if (!Object.is(part, value[name])) isSame = false
    masked[name] = part
  }
  if (isSame) return value
  return Object.getPrototypeOf(value) === null ? Object.setPrototypeOf(masked, null) : masked
}
