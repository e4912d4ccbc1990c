import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { personWords } from './context-words.js'

/** The first letter is a place of registration, and counts as a number of two digits. */
const PLACES = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'

function isNationalId(value: string): boolean {
  const id = value.toUpperCase()
  const place = PLACES.indexOf(id[0] as string) + 10
  const digits = [Math.floor(place / 10), place % 10, ...digitsOf(id)]
  return /^[A-Z][1289]\d{8}$/.test(id) && weightedSum(digits, [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1]) % 10 === 0
}

export const twId: Detector = {
  kind: 'tw_id',
  title: 'Taiwanese identity or residence number',
  group: 'government',
  presets: ['default'],
  source:
    'Taiwan: National Identification Card number; National Immigration Agency, UI number (weights 1 9 to 1, modulus 10)',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['A999999999'] },
  context: [
    ...personWords,
    '身分證',
    '身分證字號',
    '身份證',
    '身份證字號',
    '統一證號',
    '居留證',
    'arc number',
    'taiwan id',
  ],
  validate: isNationalId,
  examples: {
    found: ['national id A123456789', '身分證字號: A123456789', '{"idNumber":"a123456789"}'],
    ignored: ['A123456789', 'national id A123456788', 'national id A323456789', 'id A1234567891'],
  },
}
