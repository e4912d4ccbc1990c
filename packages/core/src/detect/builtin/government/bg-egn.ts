import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { isCalendarDate, numberAt } from '../../validators/number-date.js'
import { personWords } from './context-words.js'

/** The month is raised by 20 before 1900 and by 40 from 2000 on. */
function isEgn(value: string): boolean {
  const digits = digitsOf(value)
  const month = numberAt(digits, 2, 2)
  const century = month > 40 ? 2000 : month > 20 ? 1800 : 1900
  if (!isCalendarDate(century + numberAt(digits, 0, 2), month % 20, numberAt(digits, 4, 2))) return false
  return (weightedSum(digits, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === digits[9]
}

export const bgEgn: Detector = {
  kind: 'bg_egn',
  title: 'Bulgarian uniform civil number (EGN)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Bulgaria: Civil Registration Act, article 11; weights 2 4 8 5 10 9 7 3 6, modulus 11',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['9999999999'] },
  context: [...personWords, 'egn', 'егн', 'единен граждански номер', 'bulgarian'],
  validate: isEgn,
  examples: {
    found: ['EGN 8507301230', 'ЕГН: 7542011241', '{"egn":"6101057514"}'],
    ignored: ['8507301230', 'EGN 8507301231', 'EGN 8513301230'],
  },
}
