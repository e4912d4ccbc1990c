import { decoded, readOtherwise } from '../detect/escapes.js'
import { isInternational } from '../detect/validators/char-class.js'
import { lookalikes } from '../names/plain-letters.js'

/**
 * What the kernel takes for a letter of no meaning, for one that may also be part of an address, for one that has its whole string
 * looked at, and for one that has the plain engine do so.
 */
const QUIET = 0x80
const INTERNATIONAL = 0x81
export const ODD = 0xff
const FOLDED = 0xfe

/** Full-width `"`, and what may start an escape: `%`, `&`, `+` and a backslash. */
const peculiar = [0xff02, 0xff05, 0xff06, 0xff0b, 0xff3c]

/** Whether an address with the character is masked in a way of its own: it is white space, or half of a character. */
function isMaskedApart(code: number): boolean {
  return code === 0x1680 || (code >= 0xd800 && code <= 0xdfff)
}

/** What stands for characters that may be read as others: letters of no meaning, then those others. */
export const readings: readonly number[] = [QUIET, 0]

let bytes: Uint8Array | undefined

/**
 * For each code unit the byte that stands for it: itself in ASCII; beyond, an ASCII character as which it may be read, as
 * full-width digits and typographic dashes and blanks are; `ODD` where it is more than that, as of what is not seen at all.
 * No detector starts at others.
 */
export function bytesBeyondAscii(): Uint8Array {
  bytes ??= makeBytes()
  return bytes
}

function makeBytes(): Uint8Array {
  const made = new Uint8Array(0x10000).fill(QUIET)
  for (let code = 0; code < 0x80; code++) made[code] = code
  for (let code = 0x80; code < made.length; code++)
    if (isInternational(code) && !isMaskedApart(code)) made[code] = INTERNATIONAL
  for (const [first, last] of readOtherwise) {
    for (let code = first; code <= last; code++) {
      const by = decoded(String.fromCharCode(code))
      made[code] = by.length === 1 && by >= ' ' && by <= '~' ? by.charCodeAt(0) : ODD
    }
  }
  for (const code of peculiar) made[code] = ODD
  // Names may be written with them: `toKen`, `ſecret`.
  for (const [first, last] of lookalikes) made.fill(FOLDED, first, last + 1)
  return made
}
