import { LOWER_ALNUM, sample, vendorToken } from './token.js'

export const buildkiteToken = vendorToken({
  kind: 'buildkite_token',
  title: 'Buildkite API or agent token',
  source: 'https://buildkite.com/docs/apis/managing-api-tokens',
  forms: [{ prefixes: ['bkua_', 'bkct_'], body: LOWER_ALNUM, length: 40 }],
  examples: {
    found: [
      `bkua_${sample(LOWER_ALNUM, 40)}`,
      `bkct_${sample(LOWER_ALNUM, 40)}`,
      `rejected "bkua_${sample(LOWER_ALNUM, 40)}": 401`,
    ],
    ignored: [
      `bkua_${sample(LOWER_ALNUM, 39)}`,
      `bkua_${'x'.repeat(40)}`,
      `abkua_${sample(LOWER_ALNUM, 40)}`,
      `bkua_${sample(LOWER_ALNUM, 41)}`,
    ],
  },
})
