// Clusters of digits that are certainly no phone number, told before anything is made of them.
import { digitsEnd } from '../characters.js'
import { TABLE } from '../digit-cluster.js'
import { isDigit } from './char-class.js'
import { isGroupSeparator, MAX_GAP, MAX_GROUPS } from './digit-groups.js'

const SPACE = 32
const DASH = 45

/** What most clusters are, told by a glance: one run of digits, or an ISO 8601 date that is not followed by a space. */
export function isPlainCluster(text: string, at: number): boolean {
  const i = digitsEnd(text, at)
  if (!continuesCluster(text, i)) return true
  if (i - at !== 4 || text.charCodeAt(i) !== DASH || text.charCodeAt(at + 7) !== DASH) return false
  return text.charCodeAt(at + 10) !== SPACE
}

/** Whether all groups that a number may have are single digits: no country groups them so, and an exit code has two. */
export function isDigitByDigit(text: string, at: number): boolean {
  let groups = 0
  let gap = 1
  for (let i = at; i < text.length && groups <= MAX_GROUPS && gap <= MAX_GAP; i++) {
    if (!isDigit(text.charCodeAt(i))) gap++
    else if (gap === 0) return false
    else {
      gap = 0
      groups++
    }
  }
  return true
}

/** Short numbers parted by single blanks, more than one phone number has: a row of a table. Not one with an exit code. */
export function isRow(text: string, at: number): boolean {
  let digits = 0
  let word = 0
  const end = Math.min(text.length, at + TABLE.characters)
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i)
    if (isDigit(code)) {
      digits++
      if (++word > TABLE.run) return false
    } else if (code === SPACE) {
      word = 0
    } else {
      return digits > TABLE.digits && !isGroupSeparator(code) && !startsWithExitCode(text, at)
    }
  }
  return digits > TABLE.digits && !startsWithExitCode(text, at)
}

function startsWithExitCode(text: string, at: number): boolean {
  return text[at] === '0' && (text[at + 1] === '0' || text.startsWith('11', at + 1))
}

/** Ten or thirteen digits that start with 1: by far the most common cluster, a time in seconds or milliseconds. */
export function isUnixTime(text: string, at: number): boolean {
  if (text[at] !== '1') return false
  let i = at
  while (isDigit(text.charCodeAt(i))) i++
  return (i - at === 10 || i - at === 13) && !continuesCluster(text, i)
}

/** Whether separators and a further digit follow, so that the cluster goes on. */
function continuesCluster(text: string, end: number): boolean {
  let i = end
  while (i - end < 3 && isGroupSeparator(text.charCodeAt(i))) i++
  return i > end && isDigit(text.charCodeAt(i))
}

const pairs = /^\d\d(?: \d\d){2,}$/
const hexPairAfter = / [\da-f]{2}(?![^\s])/iy

/** Whether pairs of digits have a pair of hexadecimal digits beside them. */
export function isHexDump(text: string, start: number, end: number): boolean {
  if (!pairs.test(text.slice(start, end))) return false
  hexPairAfter.lastIndex = end
  return hexPairAfter.test(text) || /(?:^|\s)[\da-f]{2} $/i.test(text.slice(Math.max(0, start - 4), start))
}
