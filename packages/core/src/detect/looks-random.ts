const LOWER = 1
const UPPER = 2
const DIGIT = 4

/** A UUID and nothing else. */
export const isUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

function sortOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return DIGIT
  if (code >= 0x61 && code <= 0x7a) return LOWER
  return code >= 0x41 && code <= 0x5a ? UPPER : 0
}

/**
 * Whether a value looks as if a machine had drawn it: letters and digits mixed throughout, long enough to be a key, or a
 * UUID. Only ever asked of values behind a name that speaks of keys: by itself this says nothing of what a value is.
 *
 * @example looksRandom('user-session-cache') // false
 */
export function looksRandom(value: string, minLength = 16): boolean {
  if (value.length < minLength || value.length > 1024) return false
  if (isUuid.test(value)) return true
  let digits = 0
  let letters = 0
  let changes = 0
  let parts = 1
  let previous = 0
  for (let i = 0; i < value.length; i++) {
    const sort = sortOf(value.charCodeAt(i))
    if (sort === 0) parts++
    else if (sort === DIGIT) digits++
    else letters++
    if (sort !== 0 && previous !== 0 && sort !== previous) changes++
    previous = sort
  }
  // Words, paths and dates have parts and few changes within them; `Base64` has capitals inside.
  return digits >= 2 && letters >= 2 && changes >= 2 && digits + letters >= minLength && parts * 6 <= value.length
}
