import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { isCalendarDate, numberAt } from '../../validators/number-date.js'
import { personWords } from './context-words.js'

/** Birth date with a three-digit year, region, serial, check digit. */
function isEmso(value: string): boolean {
  const digits = digitsOf(value)
  const year = numberAt(digits, 4, 3)
  if (!isCalendarDate(year < 800 ? 2000 + year : 1000 + year, numberAt(digits, 2, 2), numberAt(digits, 0, 2)))
    return false
  const rest = weightedSum(digits, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
  return digits[12] === (rest < 2 ? 0 : 11 - rest)
}

export const siEmso: Detector = {
  kind: 'si_emso',
  title: 'Slovenian personal number (EMŠO, JMBG)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Slovenia: Zakon o centralnem registru prebivalstva; JMBG, modulus 11',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['9999999999999'] },
  context: [
    ...personWords,
    'emso',
    'emšo',
    'jmbg',
    'matični broj',
    'maticni broj',
    'матични број',
    'јмбг',
    'ембг',
    'matična številka',
    'maticna stevilka',
    'enotna matična številka',
    'jedinstveni matični broj',
    'slovenian',
  ],
  validate: isEmso,
  examples: {
    found: ['EMŠO 0101980500129', 'jmbg=3007985501128', '{"emso":"1512006500336"}'],
    ignored: ['0101980500129', 'EMŠO 0101980500120', 'EMŠO 0113980500125'],
  },
}
