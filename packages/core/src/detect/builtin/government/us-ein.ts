import type { Detector } from '../../detector.js'
import { taxWords } from './context-words.js'

/** Prefixes in use; there is no check digit. */
function isEin(value: string): boolean {
  const prefix = Number(value.slice(0, 2))
  return !/^(?:0[07-9]|1[7-9]|2[89]|49|69|70|78|79|89|9[67])/.test(value) && prefix > 0
}

export const usEin: Detector = {
  kind: 'us_ein',
  title: 'US employer identification number',
  group: 'government',
  presets: ['default', 'hipaa'],
  source: 'US Internal Revenue Service, EIN prefixes by campus',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['99-9999999', '99 9999999', '99.9999999'] },
  context: [
    ...taxWords,
    'ein',
    'fein',
    'eins',
    'employer identification',
    'employer identification number',
    'employer id',
    'federal tax id',
    'federal id',
  ],
  validate: isEin,
  examples: {
    found: ['EIN 36-4471920', 'EIN: 36 4471920', 'employer identification number: 12-3456789', '{"ein":"36-4471920"}'],
    ignored: ['36-4471920', 'EIN 07-4471920', 'EIN 00-4471920', 'EIN 36-44719201', 'EIN 364-471920'],
  },
}
