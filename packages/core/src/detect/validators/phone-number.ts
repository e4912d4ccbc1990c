import type { Range } from '../detector.js'
import { isDigit, isNonAsciiLetter, isWordChar } from './char-class.js'
import { type DigitGroup, isGroupSeparator, readGroups } from './digit-groups.js'
import { isPossibleNumber, nationalNumbers } from './phone-forms.js'
import { planOf } from './phone-plan.js'

const SPACE = 32
const OPEN = 40
const CLOSE = 41
const PLUS = 43
const DASH = 45
const DOT = 46
const COLON = 58

/** `ext. 123`, `x123`, `#123` and the like after a number. */
const extension = /[ ,;]{0,3}(?:extension|extn?|int|x|#)[.: ]{0,3}\d{1,7}(?![A-Za-z0-9_])/iy

/** The numbers in the cluster of digits at `at` that are written as only phone numbers are. */
export function matchPhone(text: string, at: number): Range | undefined {
  const plus = plusBefore(text, at)
  if (plus >= 0) return matchInternational(text, plus, readGroups(text, at), 0)
  if (isPlainCluster(text, at)) return undefined
  const groups = readGroups(text, at)
  const cluster = trimCluster(text, groups)
  if (cluster === undefined) return undefined
  const { start, end } = cluster
  const prefix = exitPrefix(text, start)
  if (prefix > 0 && groups.length > 1 && start === at) return matchInternational(text, at, groups, prefix)
  const found = nationalNumbers(text.slice(start, end))
  if (found) return { start: start + found.start, end: withExtension(text, start + found.end) }
  return standsAlone(text, start, end) && isGroupedNumber(text.slice(start, end)) ? cluster : undefined
}

/** The number in the cluster of digits at `at`, given that a word near it speaks of phones. */
export function matchPhoneInContext(text: string, at: number): Range | undefined {
  const plus = plusBefore(text, at)
  const groups = readGroups(text, at)
  const cluster = trimCluster(text, groups)
  if (cluster === undefined) return undefined
  const { start, end } = cluster
  if (isPossibleNumber(text.slice(start, end))) return { start: plus >= 0 ? plus : start, end: withExtension(text, end) }
  // A date or a count may stand in the same cluster: look at what its spaces part.
  for (let from = start; from < end; ) {
    const space = text.indexOf(' ', from)
    const to = space < 0 || space > end ? end : space
    if (to - from >= 7 && isPossibleNumber(text.slice(from, to))) return { start: from, end: withExtension(text, to) }
    from = to + 1
  }
  return undefined
}

/** Where the `+` before the first digit stands (`+1`, `(+1`, `+(1`), or -1. One after a digit adds. */
function plusBefore(text: string, at: number): number {
  const before = text.charCodeAt(at - 1)
  const plus = before === PLUS ? at - 1 : before === OPEN && text.charCodeAt(at - 2) === PLUS ? at - 2 : -1
  return plus >= 0 && !isDigit(text.charCodeAt(plus - 1)) ? plus : -1
}

/** What most clusters are, told by a glance: one run of digits, or an ISO 8601 date that is not followed by a space. */
function isPlainCluster(text: string, at: number): boolean {
  let i = at
  while (isDigit(text.charCodeAt(i))) i++
  if (!isGroupSeparator(text.charCodeAt(i))) return true
  if (i - at !== 4 || text.charCodeAt(i) !== DASH || text.charCodeAt(at + 7) !== DASH) return false
  return text.charCodeAt(at + 10) !== SPACE
}

/** The digits to leave out at the start: 00, or 011 as dialled in North America, before a calling code. */
function exitPrefix(text: string, start: number): number {
  if (text.startsWith('00', start)) return 2
  return text.startsWith('011', start) ? 3 : 0
}

/**
 * `start` to the end of the longest run of groups that a country's numbering plan has room for, after `skip` digits.
 * A lone `(0)` is the trunk prefix, which is dialled within the country only.
 */
function matchInternational(
  text: string,
  start: number,
  groups: readonly DigitGroup[],
  skip: number,
): Range | undefined {
  const last = groups.at(-1)
  if (last === undefined) return undefined
  const digits = groups.map((group) => (isTrunkZero(text, group) ? '' : text.slice(group.start, group.end)))
  const all = digits.join('').slice(skip)
  const plan = planOf(Number(all[0]), Number(all[1]), Number(all[2]))
  if (plan === undefined) return undefined
  const first = all[plan.codeLength] as string
  if (plan.codeLength === 1 && all.startsWith('1') && first < '2') return undefined
  let length = -skip - plan.codeLength
  let end = -1
  groups.forEach((group, i) => {
    length += (digits[i] as string).length
    const isValid = length >= plan.min && length <= plan.max
    // Some keep the trunk prefix 0 after the calling code.
    if (isValid || (first === '0' && length - 1 >= plan.min && length - 1 <= plan.max)) end = group.end
  })
  if (end < 0) return undefined
  const full = withExtension(text, end)
  return full === end && end === last.end && !endsCleanly(text, end) ? undefined : { start, end: full }
}

function isTrunkZero(text: string, { start, end }: DigitGroup): boolean {
  return end - start === 1 && text[start] === '0' && text.charCodeAt(start - 1) === OPEN && text.charCodeAt(end) === CLOSE
}

/**
 * The cluster without a first token that belongs to what is before it (`12:34:56 …`, `$20 …`, `id-12 …`) and a last one
 * that belongs to what is after it (`… 08:00`, `… 100$`), its opening parenthesis included.
 */
function trimCluster(text: string, groups: readonly DigitGroup[]): Range | undefined {
  const last = groups.at(-1)
  let start = groups[0]?.start ?? 0
  if (last === undefined) return undefined
  let end = last.end
  if (text.charCodeAt(start - 1) === OPEN && text.charCodeAt(groups[0]?.end ?? 0) === CLOSE) start--
  if (!startsCleanly(text, start)) {
    const next = groups.find((group) => text.charCodeAt(group.start - 1) === SPACE)
    if (next === undefined) return undefined
    start = next.start
  }
  if (!endsCleanly(text, end) && withExtension(text, end) === end) {
    const index = groups.findLastIndex((group) => text.charCodeAt(group.end) === SPACE)
    const previous = groups[index]
    if (previous === undefined) return undefined
    end = previous.end
  }
  return start < end ? { start, end } : undefined
}

function startsCleanly(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1)
  if (text.charCodeAt(start) === OPEN) return !isDigit(before) && !isCurrency(before)
  if (isWordChar(before) || isNonAsciiLetter(before) || isCurrency(before)) return false
  if (before === 35 || before === 42 || before === DOT) return false
  const second = text.charCodeAt(start - 2)
  if (before === DASH) return !isWordChar(second)
  return !((before === COLON || before === 44) && isDigit(second))
}

function endsCleanly(text: string, end: number): boolean {
  const next = text.charCodeAt(end)
  if (isWordChar(next) || isNonAsciiLetter(next) || isCurrency(next)) return false
  if (next === 37 || next === 42 || next === 64) return false
  const second = text.charCodeAt(end + 1)
  return !((next === COLON && isDigit(second)) || (next === DASH && isWordChar(second)))
}

/** `$`, `¢`–`¥` and the currency symbols block. */
function isCurrency(code: number): boolean {
  return code === 36 || (code >= 0xa2 && code <= 0xa5) || (code >= 0x20a0 && code < 0x20d0)
}

function withExtension(text: string, end: number): number {
  extension.lastIndex = end
  return extension.test(text) ? extension.lastIndex : end
}

/** Whether the range is all that a text, or a quoted part of it, consists of. */
function standsAlone(text: string, start: number, end: number): boolean {
  let i = start - 1
  while (start - i <= 4 && isBlank(text.charCodeAt(i))) i--
  let k = end
  while (k - end < 4 && isBlank(text.charCodeAt(k))) k++
  return isEdge(text.charCodeAt(i)) && isEdge(text.charCodeAt(k))
}

function isBlank(code: number): boolean {
  return code === SPACE || code === 9
}

function isEdge(code: number): boolean {
  return Number.isNaN(code) || code === 34 || code === 39 || code === 10 || code === 13
}

/** A number in groups that nothing but its being alone in its field tells from other numbers. */
function isGroupedNumber(cluster: string): boolean {
  return /^\d{1,4}(?: \d{2,4}){1,4}(?:-\d{2,4}){0,2}$/.test(cluster) && /(?:\d[ -]?){8}/.test(cluster) && isPossibleNumber(cluster)
}
