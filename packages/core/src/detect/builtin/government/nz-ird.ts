import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { taxWords } from './context-words.js'

/** When the first weights leave ten, the second are used; numbers run from 10 to 200 million. */
function isIrd(value: string): boolean {
  const number = value.replace(/\D/g, '')
  const digits = digitsOf(number.padStart(9, '0'))
  const check = (weights: readonly number[]): number => (11 - (weightedSum(digits, weights) % 11)) % 11
  const first = check([3, 2, 7, 6, 5, 4, 3, 2])
  const expected = first === 10 ? check([7, 4, 3, 2, 5, 2, 7, 6]) : first
  return Number(number) > 10_000_000 && Number(number) < 200_000_000 && digits[8] === expected
}

export const nzIrd: Detector = {
  kind: 'nz_ird',
  title: 'New Zealand IRD number',
  group: 'government',
  presets: ['default'],
  source: 'New Zealand Inland Revenue, Resident Withholding Tax specification, IRD number validation',
  mask: 'full',
  findInContext: {
    by: 'shape',
    shapes: ['99999999', '999999999', '99-999-999', '999-999-999', '99 999 999', '999 999 999', '9999999-9'],
  },
  context: [...taxWords, 'ird', 'ird number', 'ird no', 'inland revenue', 'nz tax'],
  validate: isIrd,
  examples: {
    found: ['IRD 49-091-850', 'ird=49098576', '{"irdNumber":"136410156"}'],
    ignored: ['49-091-850', 'IRD 49-091-851', 'IRD 136410150', 'IRD 200000006'],
  },
}
