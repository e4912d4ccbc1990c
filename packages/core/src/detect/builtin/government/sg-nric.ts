import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'

const OFFSETS: Readonly<Record<string, number>> = { S: 0, T: 4, F: 0, G: 4, M: 3 }
const LETTERS: Readonly<Record<string, string>> = {
  S: 'JZIHGFEDCBA',
  T: 'JZIHGFEDCBA',
  F: 'XWUTRQPNMLK',
  G: 'XWUTRQPNMLK',
  M: 'XWUTRQPNJLK',
}

function isNric(value: string): boolean {
  const nric = value.toUpperCase()
  const kind = nric[0] as string
  const offset = OFFSETS[kind]
  if (offset === undefined) return false
  return nric[8] === LETTERS[kind]?.[(offset + weightedSum(digitsOf(nric), [2, 7, 6, 5, 4, 3, 2])) % 11]
}

export const sgNric: Detector = {
  kind: 'sg_nric',
  title: 'Singaporean NRIC and FIN',
  group: 'government',
  presets: ['default'],
  source: 'Singapore: National Registration Act; Immigration & Checkpoints Authority (check letter modulo 11)',
  mask: 'full',
  find: { by: 'shape', shapes: ['A9999999A'] },
  validate: isNric,
  examples: {
    found: ['S1234567D', 'nric=s1234567d', 'T0123456G', 'F1234567N', 'G1234567X', 'M1234567K'],
    ignored: ['S1234567A', 'A1234567D', 'S12345678', 'XS1234567D', 'S1234567D9', 'S1234567D-9f'],
  },
}
