import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { passesLuhn } from '../../validators/luhn.js'
import { startsWithYearMonthDay } from '../../validators/number-date.js'
import { personWords } from './context-words.js'

/** Birth date, serial, citizenship (0 to 2), a digit without meaning today, check digit. */
function isZaId(value: string): boolean {
  const digits = digitsOf(value)
  return startsWithYearMonthDay(digits) && (digits[10] as number) <= 2 && passesLuhn(value)
}

export const zaId: Detector = {
  kind: 'za_id',
  title: 'South African identity number',
  group: 'government',
  presets: ['default'],
  source: 'South Africa: Identification Act 68 of 1997; Luhn check digit',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['9999999999999', '999999 9999 999', '999999 9999 99 9'] },
  context: [...personWords, 'south african id', 'za id', 'rsa id', 'sa id', 'said', 'id nommer', 'identity document'],
  validate: isZaId,
  examples: {
    found: ['ID number 8001015009087', 'SA ID 800101 5009 087', '{"idNumber":"8001015009087"}'],
    ignored: ['8001015009087', 'ID number 8001015009088', 'ID number 8013015009087', '1715000000000'],
  },
}
