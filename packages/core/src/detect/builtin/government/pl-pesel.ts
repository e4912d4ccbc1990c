import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { isMultiple } from '../../validators/mod11.js'
import { isCalendarDate, numberAt } from '../../validators/number-date.js'
import { personWords } from './context-words.js'

/** The month is raised by 80, 20, 40 or 60 for the centuries from 1800 on other than the twentieth. */
const CENTURIES: readonly number[] = [1900, 2000, 2100, 2200, 1800]

function isPesel(value: string): boolean {
  const digits = digitsOf(value)
  const month = numberAt(digits, 2, 2)
  const century = CENTURIES[Math.floor(month / 20)] ?? 0
  if (!isCalendarDate(century + numberAt(digits, 0, 2), month % 20, numberAt(digits, 4, 2))) return false
  return isMultiple(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1], 10)
}

export const plPesel: Detector = {
  kind: 'pl_pesel',
  title: 'Polish personal number (PESEL)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Poland: ustawa o ewidencji ludności, art. 15; weights 1 3 7 9',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['99999999999', '999999 99999', '999999-99999'] },
  context: [...personWords, 'pesel', 'nr pesel', 'numer pesel', 'pesele', 'numer ewidencyjny'],
  validate: isPesel,
  examples: {
    found: ['PESEL 44051401359', 'pesel: 02070803628', '{"pesel":"90010112349"}'],
    ignored: ['44051401359', 'PESEL 44051401358', 'PESEL 44131401350', 'PESEL 4405140135'],
  },
}
