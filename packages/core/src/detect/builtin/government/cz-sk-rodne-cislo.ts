import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { loneNumber } from '../../validators/lone-number.js'
import { isShortDate, numberAt } from '../../validators/number-date.js'
import { personWords } from './context-words.js'

/** Women add 50 to the month, and where numbers ran out 20 more. Until 1953 there were nine digits and no check. */
function isRodneCislo(value: string): boolean {
  const digits = digitsOf(value)
  const year = numberAt(digits, 0, 2)
  const month = (numberAt(digits, 2, 2) % 50) % 20
  if (!isShortDate(year, month, numberAt(digits, 4, 2))) return false
  return digits.length === 9 ? year < 54 : (numberAt(digits, 0, 9) % 11) % 10 === digits[9]
}

export const czSkRodneCislo: Detector = {
  kind: 'cz_sk_rodne_cislo',
  title: 'Czech and Slovak birth number (rodné číslo)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Czech Republic: zákon č. 133/2000 Sb., § 13; Slovakia: zákon č. 301/1995 Z. z.',
  mask: 'full',
  find: loneNumber(10, /\d{6}\/\d{4}/y),
  findInContext: { by: 'shape', shapes: ['999999/9999', '999999/999', '9999999999', '999999999'] },
  context: [
    ...personWords,
    'rodné číslo',
    'rodne cislo',
    'rodného čísla',
    'rodneho cisla',
    'rč',
    'rodné',
    'rodne',
    'birth number',
    'czech',
    'slovak',
  ],
  validate: isRodneCislo,
  examples: {
    found: ['715319/2740', 'rodné číslo 8507301231', 'rodné číslo 481123/456', '{"rodneCislo":"856230/1231"}'],
    ignored: ['715319/2741', '8507301231', '/715319/2740', '715319/2740/x', 'rodné číslo 851399/1234'],
  },
}
