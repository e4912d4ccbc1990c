import type { Detector } from '../../detector.js'
import { compact } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { personWords } from './context-words.js'

const BLANK = 36

/** Letters count from 10, a missing first letter as 36; the check character A stands for ten. */
function isHkid(value: string): boolean {
  const id = compact(value)
  if (!/^[A-Z]{1,2}\d{6}[0-9A]$/.test(id)) return false
  const numbers = [...id.padStart(9, ' ')].map((char) => (char === ' ' ? BLANK : Number.parseInt(char, 36)))
  return weightedSum(numbers, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
}

export const hkId: Detector = {
  kind: 'hk_id',
  title: 'Hong Kong identity card number',
  group: 'government',
  presets: ['default'],
  source: 'Hong Kong: Registration of Persons Regulations (Cap. 177A); check character modulo 11',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['A999999X', 'AA999999X'] },
  context: [
    ...personWords,
    'hkid',
    'hkic',
    'hong kong id',
    'hong kong identity card',
    '身份證',
    '身份證號碼',
    '香港身份證',
  ],
  validate: isHkid,
  examples: {
    found: ['HKID: G123456A', '{"hkid":"AB9876543"}', '身份證號碼 C1234569'],
    ignored: ['G123456A', 'HKID G1234567', 'HKID C1234568'],
  },
}
