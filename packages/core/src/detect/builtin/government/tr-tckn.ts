import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { personWords } from './context-words.js'

function isTckn(value: string): boolean {
  const digits = digitsOf(value)
  const tenth = weightedSum(digits, [7, -1, 7, -1, 7, -1, 7, -1, 7])
  return (
    digits[0] !== 0 &&
    digits[9] === ((tenth % 10) + 10) % 10 &&
    digits[10] === weightedSum(digits, Array(10).fill(1)) % 10
  )
}

export const trTckn: Detector = {
  kind: 'tr_tckn',
  title: 'Turkish identity number',
  group: 'government',
  presets: ['default'],
  source: 'Turkey: Nüfus Hizmetleri Kanunu; two check digits modulo 10',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['99999999999'] },
  context: [
    ...personWords,
    'tckn',
    'tc kimlik',
    'tc kimlik no',
    'kimlik',
    'kimlik no',
    'kimlik numarası',
    'tc no',
    'vatandaşlık no',
    'vatandaşlık numarası',
    't c',
    'turkish',
  ],
  validate: isTckn,
  examples: {
    found: ['TCKN 10000000146', 'kimlik no: 12345678950', '{"tcKimlikNo":"10000000146"}', 'TC_NO=10000000146'],
    ignored: ['10000000146', 'TCKN 10000000147', 'TCKN 00000000146'],
  },
}
