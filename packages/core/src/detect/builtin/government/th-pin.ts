import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { personWords } from './context-words.js'

function isThaiId(value: string): boolean {
  const digits = digitsOf(value)
  const check = (11 - (weightedSum(digits, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10
  return /^[1-8]/.test(value) && digits[12] === check
}

export const thPin: Detector = {
  kind: 'th_pin',
  title: 'Thai national identity number',
  group: 'government',
  presets: ['default'],
  source: 'Thailand: Department of Provincial Administration; weights 13 to 2, modulus 11',
  mask: 'full',
  find: { by: 'shape', shapes: ['9-9999-99999-99-9', '9 9999 99999 99 9'] },
  findInContext: { by: 'shape', shapes: ['9999999999999'] },
  // Words end at a vowel sign above or below the line, as context words are read.
  context: [
    ...personWords,
    'thai id',
    'thai',
    'tnin',
    'บัตรประชาชน',
    'เลขประจำตัวประชาชน',
    'เลขบัตรประชาชน',
    'เลขประจำต วประชาชน',
    'เลขบ ตรประชาชน',
    'บ ตรประชาชน',
    'pin',
  ],
  validate: isThaiId,
  examples: {
    found: [
      '1-1017-00230-70-8',
      'Thai ID 1101700230708',
      'TNIN 1101700230708',
      'เลขบัตรประชาชน 1101700230708',
      '3 1007 00556 74 9',
    ],
    ignored: ['1-1017-00230-70-0', '1101700230708', '9-1017-00230-70-8'],
  },
}
