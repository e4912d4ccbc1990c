import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { numberAt, startsWithYearMonthDay } from '../../validators/number-date.js'
import { personWords } from './context-words.js'

/** Birth date, place of birth, serial; there is no check digit. Codes 00, 17 to 20, 69, 70, 73, 80, 81 and 94 to 97 are unused. */
function isMyKad(value: string): boolean {
  const digits = digitsOf(value)
  const place = numberAt(digits, 6, 2)
  const unused = place === 0 || (place >= 17 && place <= 20) || [69, 70, 73, 80, 81, 94, 95, 96, 97].includes(place)
  return startsWithYearMonthDay(digits) && !unused
}

export const myNric: Detector = {
  kind: 'my_nric',
  title: 'Malaysian identity card number (MyKad)',
  group: 'government',
  presets: ['default'],
  source: 'Malaysia: National Registration Regulations 1990; National Registration Department (place of birth codes)',
  mask: 'full',
  find: { by: 'shape', shapes: ['999999-99-9999'] },
  findInContext: { by: 'shape', shapes: ['999999999999', '999999 99 9999'] },
  context: [...personWords, 'mykad', 'my kad', 'nric', 'kad pengenalan', 'no kp', 'ic number', 'ic no', 'malaysian'],
  validate: isMyKad,
  examples: {
    found: ['850730-10-5543', 'MyKad 850730105543', '{"icNumber":"850730-10-5543"}'],
    ignored: ['850730-17-5543', '851330-10-5543', '850730105543', '870229-10-5543', '1850730-10-5543'],
  },
}
