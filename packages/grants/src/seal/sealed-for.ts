import { parseJwe } from './jwe.js'

/** The grant that a sealed copy was made for, as it says itself; `undefined` when it is not a sealed copy. */
export function sealedFor(sealed: string): string | undefined {
  return parseJwe(sealed)?.grant
}
