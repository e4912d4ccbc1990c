import { decoded, escapeEnd } from '../detect/escapes.js'

/** What the kernel takes for a letter of no meaning, and for one that has its whole string looked at. */
const QUIET = 0x80
export const ODD = 0xff

/**
 * U+017F and U+212A, which are `s` and `k` to those who do not care about case; and full-width `"` and what may start an
 * escape, `%`, `&`, `+` and a backslash.
 */
const peculiar: ReadonlySet<number> = new Set([0x17f, 0x212a, 0xff02, 0xff05, 0xff06, 0xff0b, 0xff3c])

/** What stands for characters that may be read as others: letters of no meaning, then those others. */
export const readings: readonly number[] = [QUIET, 0]

let bytes: Uint8Array | undefined

/**
 * For each code unit the byte that stands for it where it is beyond ASCII: an ASCII character as which it may be read, as
 * full-width digits and typographic dashes and blanks are; `ODD` where it is more than that, as of what is not seen at all.
 * No detector starts at others.
 */
export function bytesBeyondAscii(): Uint8Array {
  bytes ??= Uint8Array.from({ length: 0x10000 }, (_, code) => byteOf(code))
  return bytes
}

function byteOf(code: number): number {
  if (peculiar.has(code)) return ODD
  const char = String.fromCharCode(code)
  if (code < 0x80 || escapeEnd(char, 0) === -1) return QUIET
  const by = decoded(char)
  return by.length === 1 && by >= ' ' && by <= '~' ? by.charCodeAt(0) : ODD
}
