import { classAt, DIGIT, LETTER, WORD } from './characters.js'

const DASH = 0x2d
const DOT = 0x2e

/** How far the neighbour of a value is read to see whether it has digits. */
const NEIGHBOUR = 16

/** Whether the word that ends just before `end` has a digit or `_` in it: an identifier rather than a name. */
function identifierBefore(text: string, end: number): boolean {
  for (let i = end - 1; i >= 0 && i >= end - NEIGHBOUR; i--) {
    const kind = classAt(text, i)
    if (kind === 0) return false
    if ((kind & LETTER) === 0) return true
  }
  return false
}

/** Whether the word that starts at `start` has a digit or `_` in it. */
function identifierAfter(text: string, start: number): boolean {
  for (let i = start; i < start + NEIGHBOUR; i++) {
    const kind = classAt(text, i)
    if (kind === 0) return false
    if ((kind & LETTER) === 0) return true
  }
  return false
}

/**
 * Whether a number or id stands alone: not glued to letters, digits or `_`, nor through `-` or `.` to something with
 * digits, as the parts of a UUID, a version, a decimal or a date are.
 */
export function isIsolated(text: string, start: number, end: number): boolean {
  if ((classAt(text, start - 1) & WORD) !== 0 || (classAt(text, end) & WORD) !== 0) return false
  const before = text.charCodeAt(start - 1)
  if ((before === DASH || before === DOT) && identifierBefore(text, start - 1)) return false
  const after = text.charCodeAt(end)
  if (after === DASH && identifierAfter(text, end + 1)) return false
  return !(after === DOT && (classAt(text, end + 1) & DIGIT) !== 0)
}
