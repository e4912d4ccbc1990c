import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { loneNumber } from '../../validators/lone-number.js'
import { isMultiple } from '../../validators/mod11.js'
import { isCalendarDate, isTimeOfDay, numberAt } from '../../validators/number-date.js'
import { personWords } from './context-words.js'

/** The seventh digit and the year give the century. */
function isCpr(value: string): boolean {
  const digits = digitsOf(value)
  const [day, month, year, seventh] = [
    numberAt(digits, 0, 2),
    numberAt(digits, 2, 2),
    numberAt(digits, 4, 2),
    digits[6] ?? 0,
  ]
  const century = seventh < 4 ? 1900 : year <= 36 ? 2000 : seventh === 4 || seventh === 9 ? 1900 : 1800
  return (century > 1800 || year >= 58) && isCalendarDate(century + year, month, day)
}

function passesMod11(value: string): boolean {
  const digits = digitsOf(value)
  return isMultiple(digits, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1], 11) && !isTimeOfDay(digits.slice(-4))
}

export const dkCpr: Detector = {
  kind: 'dk_cpr',
  title: 'Danish personal number (CPR)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Denmark: CPR-kontoret, Personnummeret i CPR (modulus 11 not kept for all numbers since 2007)',
  mask: 'full',
  find: loneNumber(10, /\d{6}-\d{4}/y, passesMod11),
  findInContext: { by: 'shape', shapes: ['999999-9999', '9999999999', '999999 9999'] },
  context: [...personWords, 'cpr', 'cpr nr', 'cpr nummer', 'cprnummer', 'personnummer', 'danish', 'cpr number'],
  validate: isCpr,
  examples: {
    found: ['070761-4285', 'CPR 120380-4321', 'cpr=0707614285', '{"cprNummer":"310177-1234"}'],
    ignored: ['0707614285', '070761-4286', 'CPR 071361-4285', 'CPR 320177-1234', '050624-1030'],
  },
}
