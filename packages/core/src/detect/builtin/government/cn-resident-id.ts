import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { passesMod11And2 } from '../../validators/iso7064.js'
import { isCalendarDate, numberAt } from '../../validators/number-date.js'

/** Province, birth date, serial, check character. */
function isResidentId(value: string): boolean {
  const id = value.toUpperCase()
  const digits = digitsOf(id)
  if (!/^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])[0-9]{4}(?:18|19|20)[0-9]{9}[0-9X]$/.test(id))
    return false
  return isCalendarDate(numberAt(digits, 6, 4), numberAt(digits, 10, 2), numberAt(digits, 12, 2)) && passesMod11And2(id)
}

export const cnResidentId: Detector = {
  kind: 'cn_resident_id',
  title: 'Chinese resident identity number',
  group: 'government',
  presets: ['default'],
  source: 'GB 11643-1999; ISO/IEC 7064 MOD 11-2',
  mask: 'full',
  find: {
    by: 'shape',
    shapes: ['999999999999999999', '99999999999999999A', '999999 99999999 9999', '999999 99999999 999A'],
  },
  validate: isResidentId,
  examples: {
    found: ['11010519491231002X', '440524188001010014', '310101199003071230'],
    ignored: [
      '110105194912310021',
      '11010519491331002X',
      '99010519491231002X',
      'A11010519491231002X',
      '1101051949123100',
    ],
  },
}
