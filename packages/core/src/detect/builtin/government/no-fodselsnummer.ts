import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { loneNumber } from '../../validators/lone-number.js'
import { isMultiple } from '../../validators/mod11.js'
import { isShortDate, numberAt } from '../../validators/number-date.js'
import { personWords } from './context-words.js'

/** D numbers add 40 to the day, H numbers 40 and synthetic ones 80 to the month. */
function isFodselsnummer(value: string): boolean {
  const digits = digitsOf(value)
  const day = numberAt(digits, 0, 2)
  const month = numberAt(digits, 2, 2)
  if (!isShortDate(numberAt(digits, 4, 2), month % 40, day > 40 ? day - 40 : day)) return false
  return (
    isMultiple(digits.slice(0, 10), [3, 7, 6, 1, 8, 9, 4, 5, 2, 1], 11) &&
    isMultiple(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1], 11)
  )
}

export const noFodselsnummer: Detector = {
  kind: 'no_fodselsnummer',
  title: 'Norwegian national identity number (fødselsnummer)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Norway: Skatteetaten, national identity number and D number (two check digits modulo 11)',
  mask: 'full',
  find: loneNumber(11, /\d{6} \d{5}/y),
  findInContext: { by: 'shape', shapes: ['99999999999', '999999-99999', '999999 99999'] },
  context: [
    ...personWords,
    'fødselsnummer',
    'fodselsnummer',
    'fnr',
    'fødselsnr',
    'personnummer',
    'd nummer',
    'norwegian',
  ],
  validate: isFodselsnummer,
  examples: {
    found: ['150386 12031', 'fnr: 15038612031', '{"fodselsnummer":"55038612025"}'],
    ignored: ['15038612031', '150386 12300', 'fnr 15038612300', 'fnr 150386120311'],
  },
}
