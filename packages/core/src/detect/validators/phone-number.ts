import type { Range } from '../detector.js'
import type { Cluster } from '../digit-cluster.js'
import { isDigit, isNonAsciiLetter, isWordChar } from './char-class.js'
import { type DigitGroup, readGroups } from './digit-groups.js'
import { isGroupedNumber, isPossibleNumber, nationalNumbers } from './phone-forms.js'
import { isDigitByDigit, isHexDump, isPlainCluster, isRow, isUnixTime } from './phone-lookalikes.js'
import { planOf } from './phone-plan.js'
import { isCalledPhone, isNumberOfPhone } from './phone-words.js'

const SPACE = 32
const HASH = 35
const OPEN = 40
const CLOSE = 41
const PLUS = 43
const DASH = 45
const DOT = 46
const ZERO = 48
const COMMA = 44
const COLON = 58

/** The fewest digits in one run of a number whose `+` stands right behind another digit. */
const MIN_GLUED = 10

/** `ext. 123`, `x123`, `#123` and the like after a number. */
const extension = /[ ,;]{0,3}(?:extension|extn?|int|x|#)[.: ]{0,3}\d{1,7}(?![A-Za-z0-9_])/iy

/** The numbers in the cluster of digits at `at` that are written as only phone numbers are. */
export function matchPhone(text: string, at: number, { isTable }: Cluster): Range | undefined {
  if (isTable) return undefined
  const plus = plusBefore(text, at)
  if (plus >= 0) return matchInternational(text, plus, readGroups(text, at), 0)
  if (isPlainCluster(text, at) || isDigitByDigit(text, at) || isRow(text, at)) return undefined
  const groups = readGroups(text, at)
  const trimmed = trimCluster(text, groups)
  if (trimmed === undefined) return undefined
  const { start, end } = trimmed
  const prefix = exitPrefix(text, start)
  if (prefix > 0 && start === at) {
    const international = matchInternational(text, at, groups, prefix)
    if (international) return international
  }
  if (isHexDump(text, start, end)) return undefined
  const found = nationalNumbers(text.slice(start, end))
  if (found) return { start: start + found.start, end: withExtension(text, start + found.end) }
  if (standsAlone(text, start, end) && isGroupedNumber(text.slice(start, end))) return trimmed
  // A trunk prefix and an extension say it as well.
  const full = text[start] === '0' ? withExtension(text, end) : end
  return full > end && isPossibleNumber(text.slice(start, end)) ? { start, end: full } : undefined
}

/** The number in the cluster of digits at `at` that a label next to it, or a key when it is all of a text, calls one. */
export function matchPhoneInContext(text: string, at: number, { isTable }: Cluster): Range | undefined {
  if (isTable || isUnixTime(text, at) || isRow(text, at)) return undefined
  const plus = plusBefore(text, at)
  const cluster = trimCluster(text, readGroups(text, at))
  if (cluster === undefined) return undefined
  const { start, end } = cluster
  const number = isPossibleNumber(text.slice(start, end)) ? cluster : possibleToken(text, start, end)
  if (number === undefined) return undefined
  if (!standsAlone(text, start, end) && !isCalledPhone(text, number.start, number.end)) return undefined
  return { start: plus >= 0 && number.start === start ? plus : number.start, end: withExtension(text, number.end) }
}

/** The first possible number among what spaces part: a date or a count may stand in the same cluster. */
function possibleToken(text: string, start: number, end: number): Range | undefined {
  for (let from = start; from < end; ) {
    const space = text.indexOf(' ', from)
    const to = space < 0 || space > end ? end : space
    if (to - from >= 7 && isPossibleNumber(text.slice(from, to))) return { start: from, end: to }
    from = to + 1
  }
  return undefined
}

/** Where the `+` before the first digit stands (`+1`, `(+1`, `+(1`), or -1. One after a digit adds, unless what follows is long. */
function plusBefore(text: string, at: number): number {
  const before = text.charCodeAt(at - 1)
  const plus = before === PLUS ? at - 1 : before === OPEN && text.charCodeAt(at - 2) === PLUS ? at - 2 : -1
  if (plus < 0) return -1
  return isDigit(text.charCodeAt(plus - 1)) && groupEnd(text, at) - at < MIN_GLUED ? -1 : plus
}

/** `00`, or `011` as dialled in North America, before a calling code and groups parted by spaces or dashes. */
const exitCode = /(00|011)[ -]?[1-9]\d{0,4}(?:[ -]\d{1,9}){1,6}(?![./]\d)/y

/** The digits to leave out before a calling code. */
function exitPrefix(text: string, start: number): number {
  exitCode.lastIndex = start
  return exitCode.exec(text)?.[1]?.length ?? 0
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
  const country = digitAt(text, groups, skip)
  const plan = planOf(country, digitAt(text, groups, skip + 1), digitAt(text, groups, skip + 2))
  if (plan === undefined) return undefined
  const first = digitAt(text, groups, skip + plan.codeLength)
  if (plan.codeLength === 1 && country === 1 && first < 2) return undefined
  let length = -skip - plan.codeLength
  let end = -1
  for (const group of groups) {
    if (!isTrunkZero(text, group)) length += group.end - group.start
    const isValid = length >= plan.min && length <= plan.max
    // Some keep the trunk prefix 0 after the calling code.
    if (isValid || (first === 0 && length - 1 >= plan.min && length - 1 <= plan.max)) end = group.end
  }
  if (end < 0) return undefined
  // What is glued to it goes with it, rather than being taken for a part of something else.
  if (skip === 0)
    while (text.charCodeAt(end) === DASH && isDigit(text.charCodeAt(end + 1))) end = groupEnd(text, end + 1)
  const full = withExtension(text, end)
  const isWhole = full > end || end < last.end || text.charCodeAt(end) === COLON || endsCleanly(text, end)
  return isWhole ? { start, end: full } : undefined
}

/** The digit that so many come before, without a trunk prefix in parentheses; `NaN` when there are fewer. */
function digitAt(text: string, groups: readonly DigitGroup[], index: number): number {
  let left = index
  for (const group of groups) {
    if (isTrunkZero(text, group)) continue
    const length = group.end - group.start
    if (left < length) return text.charCodeAt(group.start + left) - ZERO
    left -= length
  }
  return Number.NaN
}

function groupEnd(text: string, start: number): number {
  let end = start
  while (isDigit(text.charCodeAt(end))) end++
  return end
}

function isTrunkZero(text: string, { start, end }: DigitGroup): boolean {
  return (
    end - start === 1 && text[start] === '0' && text.charCodeAt(start - 1) === OPEN && text.charCodeAt(end) === CLOSE
  )
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
  const second = text.charCodeAt(start - 2)
  // `**` sets what is between it in bold; four stars are a mask's, before the last digits of a number.
  if (before === 42 && second === 42) return text.charCodeAt(start - 3) !== 42 || text.charCodeAt(start - 4) !== 42
  if (before === HASH) return isNumberOfPhone(text, start)
  if (before === 42 || before === DOT) return false
  // `AppleWebKit/568.81.53` is a version.
  if (before === 47 && isWordChar(second) && !isDigit(second)) return false
  if (before === DASH) return !isWordChar(second)
  if (before === COMMA && isDigit(second)) return isNextColumn(text, start)
  return !(before === COLON && isDigit(second))
}

const northAmerican = /\d{3}([-.])\d{3}\1\d{4}/y

/** Whether a comma between digits parts two columns: no number has more than three digits before one, and none goes on with dashes. */
function isNextColumn(text: string, start: number): boolean {
  northAmerican.lastIndex = start
  if (northAmerican.test(text)) return true
  for (let i = start - 2; i >= start - 5; i--) if (!isDigit(text.charCodeAt(i))) return false
  return true
}

function endsCleanly(text: string, end: number): boolean {
  const next = text.charCodeAt(end)
  if (isWordChar(next) || isNonAsciiLetter(next) || isCurrency(next)) return false
  const second = text.charCodeAt(end + 1)
  if (next === 42 && second === 42) return true
  if (next === 37 || next === 42) return false
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

/** Whether the range is all that a text consists of, or what stands between two quotes. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1)
  if (isQuote(before)) return text.charCodeAt(end) === before
  let i = start - 1
  while (start - i <= 4 && isBlank(text.charCodeAt(i))) i--
  let k = end
  while (k - end < 4 && isBlank(text.charCodeAt(k))) k++
  return i < 0 && k >= text.length
}

function isQuote(code: number): boolean {
  return code === 34 || code === 39
}

function isBlank(code: number): boolean {
  return code === SPACE || code === 9
}
