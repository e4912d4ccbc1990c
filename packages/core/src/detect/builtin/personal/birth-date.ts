import type { Detector, Range } from '../../detector.js'
import { isDayOfMonth, isRecentYear } from '../../validators/calendar-date.js'
import { isDigit, isWordChar } from '../../validators/char-class.js'
import { isGroupSeparator } from '../../validators/digit-groups.js'

const SPACE = 32

/**
 * Year, month and day in digits, in the three usual orders. ISO 8601 midnight may follow, as serialised dates have it; any
 * other time of day makes it the time of an event.
 */
const numeric =
  /(?:(?<year>\d{4})(?<dash>[-./]?)(?<month>\d{2})\k<dash>(?<day>\d{2})|(?<first>\d{1,2})(?<sep>[-./ ])(?<second>\d{1,2})\k<sep>(?<last>\d{4}|\d{2}))(?=T00:00|$|[^\w:])(?!,? {0,2}\d\d:\d\d)/y

const month =
  '(?:jan|feb|fév|fev|mar|mär|mrt|apr|avr|abr|may|mai|mag|mei|jun|jui|giu|jul|lug|aug|aoû|ago|sep|set|oct|okt|ott|out|nov|dec|dez|déc|dic|des|ene|gen|gio)\\p{L}{0,8}\\.?'
/** A day and a month's name, or the name alone, up to where a year or a day and a year follow. */
const dayAndMonth = new RegExp(
  `(?<![\\p{L}\\d])(?:\\d{1,2}(?:st|nd|rd|th|\\.|er)?[ /-](?:of |de )?${month}[ /-](?:de )?|${month} \\d{1,2}(?:st|nd|rd|th)?, ?)$`,
  'iu',
)
const monthOnly = new RegExp(`(?<!\\p{L})${month} $`, 'iu')
const dayAndYear = /\d{1,2} (\d{4})(?!\w)/y
/** The longest that `dayAndMonth` is read back for. */
const NAMED_LENGTH = 32

function matchNumeric(text: string, at: number): Range | undefined {
  numeric.lastIndex = at
  const parts = numeric.exec(text)?.groups
  return parts && isDate(parts) ? { start: at, end: numeric.lastIndex } : undefined
}

/** `at` is the first digit of a cluster: that of a whole date in digits, or of what follows a month's name. */
function matchBirthDate(text: string, at: number): Range | undefined {
  const before = text.charCodeAt(at - 1)
  if (isWordChar(before) || before === 46 || before === 36) return undefined
  const date = matchNumeric(text, at)
  // Behind a number there is no month's name.
  if (date || isDigit(text.charCodeAt(at - 2))) return date
  const from = Math.max(0, at - NAMED_LENGTH)
  const head = text.slice(from, at)
  dayAndYear.lastIndex = at
  const year = dayAndYear.exec(text)?.[1]
  const found = year === undefined ? dayAndMonth.exec(head) : monthOnly.exec(head)
  const end = year === undefined ? at + 4 : dayAndYear.lastIndex
  if (!found || isWordChar(text.charCodeAt(end)) || !isRecentYear(Number(text.slice(end - 4, end)))) return undefined
  return { start: from + found.index, end }
}

/** How far a cluster is searched for a date with something else before it. */
const MAX_CLUSTER = 64

/** The first date of a cluster, which may have a number before it: `4111111111111111 1985-03-12`. */
function matchFirstBirthDate(text: string, at: number): Range | undefined {
  const found = matchBirthDate(text, at)
  if (found) return found
  for (let i = at + 1; i < at + MAX_CLUSTER && isClusterChar(text.charCodeAt(i)); i++) {
    if (text.charCodeAt(i - 1) !== SPACE || !isDigit(text.charCodeAt(i))) continue
    const later = matchNumeric(text, i)
    if (later) return later
  }
  return undefined
}

function isClusterChar(code: number): boolean {
  return isDigit(code) || isGroupSeparator(code)
}

function isDate({ year, month, day, first, second, last }: Record<string, string | undefined>): boolean {
  if (year !== undefined) return isRecentYear(Number(year)) && isDayOfMonth(Number(month), Number(day))
  if (last?.length === 4 && !isRecentYear(Number(last))) return false
  return isDayOfMonth(Number(second), Number(first)) || isDayOfMonth(Number(first), Number(second))
}

export const birthDate: Detector = {
  kind: 'birth_date',
  title: 'Date of birth',
  group: 'personal',
  presets: ['default', 'gdpr', 'hipaa'],
  source: 'ISO 8601-1 and customary orders; HIPAA 45 CFR 164.514(b)(2)(i)(C)',
  mask: 'full',
  findInContext: { by: 'digits', min: 4, match: matchFirstBirthDate },
  context: [
    'dob',
    'd o b',
    'bday',
    'birth',
    'birth date',
    'birthday',
    'birthdate',
    'date of birth',
    'born',
    'geb',
    'geboren',
    'geboren am',
    'geburtsdatum',
    'geburtstag',
    'naissance',
    'né le',
    'née le',
    'nacimiento',
    'nacido',
    'nacida',
    'nascita',
    'nato il',
    'nata il',
    'nascimento',
    'nascido',
    'nascida',
    'geboortedatum',
    'födelsedatum',
    'fødselsdato',
    'urodzenia',
    'doğum tarihi',
    'dogum tarihi',
    'narození',
    'syntymäaika',
    'рождения',
  ],
  examples: {
    found: [
      'dob=1985-03-12',
      'dateOfBirth: 12/03/1985',
      'born on 12.03.1985 in Bern',
      'DOB 03/12/85',
      'birth_date=19850312',
      'birthday 1985-03-12T00:00:00.000Z',
      'born 12 March 1985',
      'born March 12, 1985',
      'born Mar 12 1985',
      'DOB: 12-Mar-1985',
      'geboren am 12. März 1985',
      'née le 1er janvier 1985',
      'dob 1985-03-12 4111111111111111',
      'dob 4111111111111111 1985-03-12',
      'fecha de nacimiento: 12 de marzo de 1985',
      'DOĞUM_TARIHI=12.03.1985',
    ],
    ignored: [
      '1985-03-12',
      'created 1985-03-12',
      '2024-05-06 10:00:00 INFO dob updated',
      '2024-05-06T10:00:00Z dob updated',
      'dob=*****',
      'born in version 1.2.3456',
      'birthday 1985-13-45',
      'born 12345678',
      'dob 99/99/1999',
      'birthdays: 1234',
    ],
  },
}
