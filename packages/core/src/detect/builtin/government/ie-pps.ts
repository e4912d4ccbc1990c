import type { Detector } from '../../detector.js'
import { compact, digitsOf } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { personWords, taxWords } from './context-words.js'

/** A second letter A to I counts nine times its place; W, T and X of older numbers count nothing. */
function isPps(value: string): boolean {
  const [, digits = '', check, second = ''] = /^([0-9]{7})([A-W])([A-IWTX]?)$/.exec(compact(value)) ?? []
  const extra = second !== '' && second <= 'I' ? 9 * (second.charCodeAt(0) - 64) : 0
  return check === 'WABCDEFGHIJKLMNOPQRSTUV'[(weightedSum(digitsOf(digits), [8, 7, 6, 5, 4, 3, 2]) + extra) % 23]
}

export const iePps: Detector = {
  kind: 'ie_pps',
  title: 'Irish personal public service number (PPS)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Ireland: Department of Social Protection, PPS number; check character modulo 23',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['9999999A', '9999999AA', '9999999 A', '9999999 AA'] },
  context: [
    ...taxWords,
    ...personWords,
    'pps',
    'ppsn',
    'pps number',
    'pps no',
    'personal public service',
    'rsi',
    'rsi number',
    'irish',
  ],
  validate: isPps,
  examples: {
    found: ['PPS 1234567FA', 'ppsn: 1234567T', '{"ppsNumber":"7654321G"}'],
    ignored: ['1234567T', '1234567FA', 'PPS 1234567A', 'PPS 1234567FB', 'size 1048576K', 'pps 12345678T'],
  },
}
