import { matchSticky } from '../../detector.js'
import { ALNUM, credential, sample } from './token.js'

export const maxmindKey = credential({
  kind: 'maxmind_key',
  title: 'MaxMind license key',
  source: 'https://dev.maxmind.com/license-key-scanning/',
  // The mark comes last.
  find: {
    by: 'literal',
    literals: ['_mmk'],
    at: 36,
    match: matchSticky(/(?<!\w)[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk(?!\w)/y),
  },
  examples: {
    found: [
      `${sample(ALNUM, 6)}_${sample(ALNUM, 29)}_mmk`,
      `license_key=${sample(ALNUM, 6)}_${sample(ALNUM, 29)}_mmk&x=1`,
    ],
    ignored: [
      `${sample(ALNUM, 6)}_${sample(ALNUM, 28)}_mmk`,
      'my_mmk',
      `${sample(ALNUM, 6)}_${sample(ALNUM, 29)}_mmkx`,
    ],
  },
})
