import type { Detector, Range } from '../../detector.js'
import { isDayOfMonth, isRecentYear } from '../../validators/calendar-date.js'

/** Year, month and day in digits; a time of day may follow an ISO 8601 date. */
const numeric =
  /(?:(?<y>\d{4})(?<s>[-./]?)(?<m>\d{2})\k<s>(?<d>\d{2})|(?<a>\d{1,2})(?<t>[-./ ])(?<b>\d{1,2})\k<t>(?<z>\d{4}|\d{2}))(?=T\d\d:|[^\w]|$)/y

/** `12 March ` or `March 12th, ` before a year; the first three letters of the month's name in several languages. */
const month =
  '(?:jan|feb|fév|fev|mar|mär|mrt|apr|avr|abr|may|mai|mag|mei|jun|jui|giu|jul|lug|aug|aoû|aou|ago|sep|set|oct|okt|ott|out|nov|dec|dez|déc|dic)\\p{L}{0,8}\\.?'
const named = new RegExp(
  `(?<![\\p{L}\\d])(?:(\\d{1,2})(?:st|nd|rd|th|\\.|er)?[ -](?:of |de )?${month}[ -](?:de )?|${month} (\\d{1,2})(?:st|nd|rd|th)?,? )$`,
  'iu',
)
const LONGEST_NAMED = 32

/** `at` is the first digit of a cluster: a whole date in digits, or the year after a day and a month's name. */
function matchBirthDate(text: string, at: number): Range | undefined {
  if (/[\w.,-]/.test(text[at - 1] ?? '') && text[at - 1] !== '-') return undefined
  numeric.lastIndex = at
  const groups = numeric.exec(text)?.groups
  if (groups) return isDate(groups) ? { start: at, end: numeric.lastIndex } : undefined
  if (!isRecentYear(Number(text.slice(at, at + 4))) || /\w/.test(text[at + 4] ?? '')) return undefined
  const from = Math.max(0, at - LONGEST_NAMED)
  const found = named.exec(text.slice(from, at))
  return found && { start: from + found.index, end: at + 4 } || undefined
}

function isDate(groups: Record<string, string>): boolean {
  const { y, m, d, a, b, z } = groups
  if (y !== undefined) return isRecentYear(Number(y)) && isDayOfMonth(Number(m), Number(d))
  if (z?.length === 4 && !isRecentYear(Number(z))) return false
  return isDayOfMonth(Number(b), Number(a)) || isDayOfMonth(Number(a), Number(b))
}
