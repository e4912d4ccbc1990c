import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { loneNumber } from '../../validators/lone-number.js'
import { isMultiple } from '../../validators/mod11.js'
import { isCalendarDate, isTimeOfDay, numberAt } from '../../validators/number-date.js'
import { personWords } from './context-words.js'

/** Birth date (companies add 40 to the day), serial, check digit, century. */
function isValidKennitala(value: string): boolean {
  const digits = digitsOf(value)
  const day = numberAt(digits, 0, 2)
  const century = digits[9] === 0 ? 2000 : digits[9] === 9 ? 1900 : digits[9] === 8 ? 1800 : Number.NaN
  if (!isCalendarDate(century + numberAt(digits, 4, 2), numberAt(digits, 2, 2), day > 40 ? day - 40 : day)) return false
  return isMultiple(digits.slice(0, 9), [3, 2, 7, 6, 5, 4, 3, 2, 1], 11)
}

export const isKennitala: Detector = {
  kind: 'is_kennitala',
  title: 'Icelandic identification number (kennitala)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Iceland: Registers Iceland, kennitala; weights 3 2 7 6 5 4 3 2, modulus 11',
  mask: 'full',
  find: loneNumber(10, /\d{6}-\d{4}/y, (value) => !isTimeOfDay(digitsOf(value).slice(-4))),
  findInContext: { by: 'shape', shapes: ['999999-9999', '9999999999'] },
  context: [...personWords, 'kennitala', 'kennitölu', 'kt', 'icelandic'],
  validate: isValidKennitala,
  examples: {
    found: ['120375-3429', 'kennitala 1203753429', '{"kennitala":"300785-2559"}'],
    ignored: ['120375-3409', '1203753429', '121375-3409'],
  },
}
