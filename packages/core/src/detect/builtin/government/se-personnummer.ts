import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { loneNumber } from '../../validators/lone-number.js'
import { passesLuhn } from '../../validators/luhn.js'
import { isShortDate, isTimeOfDay, numberAt } from '../../validators/number-date.js'
import { personWords } from './context-words.js'

/** Twelve digits have the century; coordination numbers add 60 to the day. */
function isPersonnummer(value: string): boolean {
  const all = digitsOf(value)
  const digits = all.slice(-10)
  const day = numberAt(digits, 4, 2)
  if (all.length === 12 && all[0] !== 1 && all[0] !== 2) return false
  return (
    isShortDate(numberAt(digits, 0, 2), numberAt(digits, 2, 2), day > 60 ? day - 60 : day) &&
    passesLuhn(digits.join(''))
  )
}

export const sePersonnummer: Detector = {
  kind: 'se_personnummer',
  title: 'Swedish personal number (personnummer)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Sweden: Skatteverket, SKV 704 (personnummer) and SKV 707 (samordningsnummer); Luhn check digit',
  mask: 'full',
  find: loneNumber(10, /\d{6}-\d{4}/y, (value) => !isTimeOfDay(digitsOf(value).slice(-4))),
  findInContext: { by: 'shape', shapes: ['999999-9999', '999999+9999', '9999999999', '99999999-9999', '999999999999'] },
  context: [
    ...personWords,
    'personnummer',
    'personnr',
    'pnr',
    'person nummer',
    'samordningsnummer',
    'organisationsnummer',
    'swedish personal',
    'personal identity',
  ],
  validate: isPersonnummer,
  examples: {
    found: [
      '811228-9874',
      'personnummer 850730-1235',
      'pnr: 19850730-1235',
      '{"personnummer":"8507301284"}',
      '701063-2458',
    ],
    ignored: [
      '811228-9873',
      '8112289874',
      '811328-9874',
      '240506-1030',
      '20240506-1030',
      '811228-98741',
      '2024-811228-9874',
    ],
  },
}
