import { isDayOfMonth, isRecentYear } from './calendar-date.js'
import { isGroupSeparator } from './digit-groups.js'

/**
 * Ways to write a national number that nothing else is commonly written in, wherever they stand. Sources: ITU-T E.123 for the
 * notation (area code in parentheses, trunk prefix 0), the numbering plans named beside each form.
 */
const TIGHT_FORMS = [
  // North America: (NXX) NXX-XXXX, NXX-NXX-XXXX, NXX.NXX.XXXX, with or without 1;
  // no area code starts with 1, but the stand-in 123-456-7890 is everywhere.
  String.raw`(?:1[-. ]?)?\(\d{3}\)[ -]?\d{3}[-. ]?\d{4}`,
  String.raw`(?:1[-. ])?(?:[2-9]\d{2}|123)[-/]\d{3}-\d{4}`,
  String.raw`(?:1\.)?[2-9]\d{2}\.\d{3}\.\d{4}`,
  String.raw`[2-9]\d{2}-[2-9]\d{6}`,
  // An area code in parentheses, after a trunk prefix or not.
  String.raw`(?:(?:0\d{0,2}|[178])[ -]?)?\((?!19\d\d\)|20\d\d\))\d{1,5}\)[ -]?\d{2,9}(?:[ .-]\d{2,5}){0,3}`,
  // Trunk prefix 0, then an area or mobile code and the subscriber number in one to four groups.
  String.raw`0(?:\d{1,4}\/|\d{2,4}-)(?!\d{4}$)\d{5,8}`,
  String.raw`0(?!\d\d-\d\d-\d{4}$)\d{1,4}[-/]\d{2,5}(?:[ -]\d{2,4}){1,3}`,
  // An area of one digit: Korea, Taiwan. With seven digits it may as well be a US employer's number.
  String.raw`0[2-9]-\d{8}`,
  // France and countries with its plan: five pairs.
  String.raw`0[1-9](?:[.-]\d\d){4}`,
  // Mobile numbers of China.
  String.raw`1[3-9]\d-\d{4}-\d{4}`,
  // Australia: 1300 and 1800 numbers.
  String.raw`1[38]00-\d{3}-\d{3}`,
]

/** Forms with spaces only, or spaces first: they count when nothing else is in the cluster. */
const SPACED_FORMS = [
  String.raw`(?:1 )?[2-9]\d{2} [2-9]\d{2}[ -]\d{4}`,
  String.raw`0[1-9]\d{0,3} (?!\d{4}$)\d{5,8}`,
  String.raw`0[1-9](?!\d\d \d{4} \d{4}$)(?!\d \d{3} \d{3} \d{3}$)\d{0,3} \d{2,5}(?:[ -]\d{2,5}){1,3}`,
  String.raw`1[3-9]\d \d{4} \d{4}`,
  String.raw`1[38]00 \d{3} \d{3}`,
  // Russia, Belarus, Kazakhstan: trunk prefix 8.
  String.raw`8 0?\d{2,3} \d{3}-\d{2}-\d{2}`,
  // An area code, then a subscriber number with dashes in it.
  String.raw`\d{2,3} \d{2,3}-\d{2}-\d{2}`,
  String.raw`\d{2,3} \d{3,5}-\d{4}`,
]

const tight = new RegExp(`(?<=^| |\\d{3} ?/)(?:${TIGHT_FORMS.join('|')})(?=$|\\.? |/\\(?\\d|[.-]$)`, 'g')
const spaced = new RegExp(`^(?:${SPACED_FORMS.join('|')})$`)

const dateToken = /^(?:(\d{4})[-./ ](\d\d?)[-./ ](\d\d?)|(\d\d?)[-./](\d\d?)[-./](\d{4}|\d\d))$/

/** Whether a token is a calendar date in one of the usual orders. */
function isDate(token: string): boolean {
  const found = dateToken.exec(token)
  if (!found) return false
  const [, year, month, day, first, second] = found
  if (year !== undefined) return isRecentYear(Number(year)) && isDayOfMonth(Number(month), Number(day))
  return isDayOfMonth(Number(second), Number(first)) || isDayOfMonth(Number(first), Number(second))
}

/** `000-000-0000`, as forms and examples have it. */
const zeros = /^[^1-9]*$/

function countDigits(text: string): number {
  let digits = 0
  for (let i = 0; i < text.length; i++) if (!isGroupSeparator(text.charCodeAt(i))) digits++
  return digits
}

/** The part of a cluster of digits that is one national number or several, as offsets into it. */
export function nationalNumbers(cluster: string): { start: number; end: number } | undefined {
  const digits = countDigits(cluster)
  if (zeros.test(cluster)) return undefined
  if (digits >= 9 && digits <= 13 && spaced.test(cluster) && !isThousands(cluster))
    return { start: 0, end: cluster.length }
  if (digits < 9 || !/[-./(]/.test(cluster)) return undefined
  if (isPair(cluster)) return { start: 0, end: cluster.length }
  let start = -1
  let end = -1
  tight.lastIndex = 0
  for (let found = tight.exec(cluster); found !== null; found = tight.exec(cluster)) {
    const number = shortened(found[0])
    const length = countDigits(number)
    if (length < 9 || length > MAX_NATIONAL || isDate(number)) continue
    if (start < 0) start = found.index
    end = found.index + number.length
  }
  return start < 0 ? undefined : { start, end }
}

/** `030 1234567/0171 1234567`: two numbers, each in a form of its own. */
function isPair(cluster: string): boolean {
  const [first = '', second = '', more] = cluster.split(/ ?\/ ?/)
  return more === undefined && [first, second].every((part) => countDigits(part) >= 9 && spaced.test(part))
}

/** The longest national number, its trunk prefix included. */
const MAX_NATIONAL = 13

/** Without the last groups that make it too long for one number. */
function shortened(number: string): string {
  let rest = number
  while (countDigits(rest) > MAX_NATIONAL) {
    const shorter = rest.replace(/[ ./-]+\d+$/, '')
    if (shorter.length === rest.length) return rest
    rest = shorter
  }
  return rest
}

/** `1 234 567 890`: an amount with its thousands apart, which threes throughout may also be. */
function isThousands(cluster: string): boolean {
  return /^[1-9]\d{0,2}(?:[ .]\d{3})+$/.test(cluster)
}

/**
 * Whether a cluster that is all of a text reads as a number in groups: spaces between them, a dash at most near the end.
 * Four-four-four starts a card or an Aadhaar number; an amount has at most two digits before its threes here.
 */
export function isGroupedNumber(cluster: string): boolean {
  const digits = countDigits(cluster)
  // Three and four, the subscriber's number within an area.
  if (/^[2-9]\d{2} \d{4}$/.test(cluster)) return true
  if (digits < 8 || digits > 12 || !/^\d{1,4}(?: \d{2,7}){1,4}(?:-\d{2,4}){0,2}$/.test(cluster)) return false
  return !/^(?:\d{4} \d{4} \d{4}|[1-9]\d?(?: \d{3})+$)/.test(cluster) && isPossibleNumber(cluster)
}

/** Whether a cluster that a context word or its place calls a phone number can be one. */
export function isPossibleNumber(cluster: string): boolean {
  const groups = cluster.split(/[ ./()-]+/).filter((group) => group !== '')
  const digits = countDigits(cluster)
  const last = groups.at(-1) ?? ''
  if (digits < 7 || digits > 15 || groups.length > 6 || isDate(cluster) || zeros.test(cluster)) return false
  if ((cluster.match(/\(/g)?.length ?? 0) !== (cluster.match(/\)/g)?.length ?? 0)) return false
  if (groups.length === 1) return isPossibleBareNumber(last)
  // `8.38.9321 (764084)`: a version and its build.
  if (/^\d{1,2}\.\d{1,2}\.\d{3,5}(?: ?\(|$)/.test(cluster)) return false
  if (groups[0]?.length === 8 && !isPossibleBareNumber(groups[0])) return false
  // A last group of one digit is a check digit; 978 and 979 start an ISBN.
  if (last.length < 2 || /^97[89][- ]/.test(cluster) || /^\d{5}-\d{4}$/.test(cluster)) return false
  if (/^\d+\.\d+$/.test(cluster) || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(cluster)) return false
  if (groups.length === 2 && groups.every((group) => group.length === 4 && isRecentYear(Number(group)))) return false
  return groups.slice(1).every((group) => group.length > 1)
}

/** Digits without separators: not a Unix time in seconds or milliseconds, a compact date, or a filler such as 0000000. */
function isPossibleBareNumber(digits: string): boolean {
  if (/^1(?:\d{9}|\d{12})$/.test(digits) || /^(\d)\1+$/.test(digits)) return false
  const compactDate = /^(\d{4})(\d\d)(\d\d)(?:\d{2}|\d{4}|\d{6})?$/.exec(digits)
  if (!compactDate) return true
  return !(isRecentYear(Number(compactDate[1])) && isDayOfMonth(Number(compactDate[2]), Number(compactDate[3])))
}
