import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { isShortDate, numberAt } from '../../validators/number-date.js'
import { personWords } from './context-words.js'

/** Serial, check digit, birth date. Where a day ran out of serials the month is 13 to 15. */
function isSvnr(value: string): boolean {
  const digits = digitsOf(value)
  const month = numberAt(digits, 6, 2)
  if (digits[0] === 0 || weightedSum(digits, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 !== digits[3]) return false
  return isShortDate(numberAt(digits, 8, 2), month > 12 && month < 16 ? 12 : month, numberAt(digits, 4, 2))
}

export const atSvnr: Detector = {
  kind: 'at_svnr',
  title: 'Austrian social insurance number',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Austria: § 31 ASVG; Dachverband der Sozialversicherungsträger (check digit modulo 11)',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['9999 999999', '9999-999999', '9999999999', '9999 99 99 99'] },
  context: [
    ...personWords,
    'svnr',
    'sv nr',
    'sv nummer',
    'sozialversicherungsnummer',
    'versicherungsnummer',
    'vnr',
    'vsnr',
    'e card',
    'ecard',
    'austrian',
  ],
  validate: isSvnr,
  examples: {
    found: ['SVNR 1237 010180', 'svnr=1237010180', '{"sozialversicherungsnummer":"7825 281275"}'],
    ignored: ['1237 010180', 'SVNR 1238 010180', 'SVNR 1237 011780', 'SVNR 0237010180'],
  },
}
