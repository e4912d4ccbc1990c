import { ALNUM, HEX, sample, vendorToken } from './token.js'

export const circleciToken = vendorToken({
  kind: 'circleci_token',
  title: 'CircleCI personal or project token',
  source: 'https://circleci.com/docs/managing-api-tokens/',
  forms: [{ prefixes: ['CCIPAT_', 'CCIPRJ_'], rest: '[A-Za-z0-9]{20,28}_[a-z0-9]{36,44}' }],
  examples: {
    found: [
      `CCIPAT_${sample(ALNUM, 22)}_${sample(HEX, 40)}`,
      `rejected "CCIPAT_${sample(ALNUM, 22)}_${sample(HEX, 40)}": 401`,
    ],
    ignored: [`aCCIPAT_${sample(ALNUM, 22)}_${sample(HEX, 40)}`],
  },
})
