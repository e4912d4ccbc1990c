import { classAt, DIGIT, LETTER, WORD } from './characters.js'

const DASH = 0x2d
const DOT = 0x2e

/** No part of a UUID or a date has so many digits and nothing else, and no decimal so many behind its point: it is a value of its own. */
const LONG = 13

/** How far the neighbour of a value is read to see whether it has digits. */
const NEIGHBOUR = 16

/** How many digits the groups have in which cards print long numbers; the last may have fewer. */
const MIN_GROUP = 4
const MAX_GROUP = 6
const groupSeparators = ' -./_'

/**
 * Whether the word next to a value, read from `from` in the direction of `step`, has a digit or `_` in it: an identifier
 * that the value is a part of. A long number is not one, nor one in groups.
 */
export function isIdentifier(text: string, from: number, step: 1 | -1): boolean {
  let digits = 0
  let length = 0
  for (let i = from; length < NEIGHBOUR; i += step) {
    const kind = classAt(text, i)
    if (kind === 0) break
    if ((kind & DIGIT) !== 0) digits++
    else if ((kind & LETTER) === 0) return true
    length++
  }
  return digits > 0 && !(digits === length && (length >= LONG || isGrouped(text, from, step)))
}

/** Whether a long number in groups, all parted alike, is read from `from` on: `4111 1111 1111 1111` beside another card. */
function isGrouped(text: string, from: number, step: 1 | -1): boolean {
  let separator = ''
  let digits = 0
  let at = from
  for (;;) {
    const start = at
    while (Math.abs(at - start) <= MAX_GROUP && (classAt(text, at) & DIGIT) !== 0) at += step
    const group = Math.abs(at - start)
    digits += group
    if (group === 0 || group > MAX_GROUP) return false
    if (digits >= LONG) return true
    const next = text[at] ?? ''
    if (group < MIN_GROUP || !groupSeparators.includes(next) || (separator !== '' && next !== separator)) return false
    separator = next
    at += step
  }
}

/** Whether digits stand at `from`, but not as many as are a value of their own. */
function isFraction(text: string, from: number): boolean {
  let next = from
  while (next - from < LONG && (classAt(text, next) & DIGIT) !== 0) next++
  return next > from && next - from < LONG && !isGrouped(text, from, 1)
}

/**
 * Whether a number or id stands alone: not glued to letters, digits or `_`, nor through `-` or `.` to something with
 * digits, as the parts of a UUID, a version, a decimal or a date are.
 */
export function isIsolated(text: string, start: number, end: number): boolean {
  if ((classAt(text, start - 1) & WORD) !== 0 || (classAt(text, end) & WORD) !== 0) return false
  const before = text.charCodeAt(start - 1)
  if ((before === DASH || before === DOT) && isIdentifier(text, start - 2, -1)) return false
  const after = text.charCodeAt(end)
  if (after === DASH && isIdentifier(text, end + 1, 1)) return false
  return !(after === DOT && isFraction(text, end + 1))
}
