import { isDate, isProxy } from 'node:util/types'

/** Values beyond these, and so cycles, are left to the walk, which has limits of its own. */
const MAX_VALUES = 10_000
const MAX_DEPTH = 40

/**
 * The JSON of an object that has nothing in it but what JSON has words for, so that it says the same whenever it is read:
 * plain objects and arrays, texts, finite numbers, booleans, `null` and dates. `undefined` for any other value, also where
 * a field is not defined, since its name would not be in the JSON.
 */
export function plainJson(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return isPlainObject(value, { left: MAX_VALUES }, 0) ? JSON.stringify(value) : undefined
}

interface Budget {
  left: number
}

function isPlain(value: unknown, budget: Budget, depth: number): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true
    case 'number':
      return Number.isFinite(value)
    case 'object':
      return value === null || isPlainObject(value, budget, depth)
    default:
      return false
  }
}

function isPlainObject(value: object, budget: Budget, depth: number): boolean {
  if (depth > MAX_DEPTH || isProxy(value)) return false
  if (isDate(value)) return value.toJSON === Date.prototype.toJSON
  if ('toJSON' in value) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  if (Array.isArray(value)) return prototype === Array.prototype && arePlain(value, budget, depth)
  if (prototype !== Object.prototype && prototype !== null) return false
  const names = Object.keys(value)
  budget.left -= names.length
  if (budget.left < 0) return false
  for (const name of names) {
    const property = Object.getOwnPropertyDescriptor(value, name) as PropertyDescriptor
    // A getter may say something else the next time.
    if (property.get !== undefined) return false
    if (!isPlain(property.value, budget, depth + 1)) return false
  }
  return true
}

function arePlain(elements: readonly unknown[], budget: Budget, depth: number): boolean {
  budget.left -= elements.length
  if (budget.left < 0) return false
  for (let i = 0; i < elements.length; i++) if (!isPlain(elements[i], budget, depth + 1)) return false
  return true
}
