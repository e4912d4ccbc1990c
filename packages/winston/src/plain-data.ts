/** Larger records are masked value by value. */
const MAX_VALUES = 500

/**
 * Whether a record is all JSON data, so that its JSON line shows everything there is in it: no class instances, no
 * `toJSON`, no Map, Set, Error, Date, BigInt or function, and no cycle.
 */
export function isPlainData(record: object): boolean {
  let left = MAX_VALUES
  const isData = (value: unknown): boolean => {
    if (--left < 0) return false
    switch (typeof value) {
      case 'string':
      case 'boolean':
      case 'undefined':
        return true
      case 'number':
        return Number.isFinite(value)
      case 'object':
        if (value === null) return true
        if (Array.isArray(value)) return value.every(isData)
        return isPlainObject(value) && Object.values(value).every(isData)
      default:
        return false
    }
  }
  return isPlainObject(record) && Object.values(record).every(isData)
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return (prototype === Object.prototype || prototype === null) && !('toJSON' in value)
}
