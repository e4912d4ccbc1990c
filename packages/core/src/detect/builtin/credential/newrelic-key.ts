import { BASE64URL, HEX, sample, UPPER_ALNUM, vendorToken } from './token.js'

export const newrelicKey = vendorToken({
  kind: 'newrelic_key',
  title: 'New Relic key',
  source: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  forms: [
    { prefixes: ['NRAK-'], body: UPPER_ALNUM, length: 27 },
    { prefixes: ['NRAA-'], body: HEX, length: 27 },
    { prefixes: ['NRRA-'], body: HEX, length: 42 },
    { prefixes: ['NRII-'], body: BASE64URL, length: 32 },
    { prefixes: ['NRJS-'], body: HEX, length: 19 },
  ],
  examples: {
    found: [
      `NRAK-${sample(UPPER_ALNUM, 27)}`,
      `NRAA-${sample(HEX, 27)}`,
      `NRRA-${sample(HEX, 42)}`,
      `NRII-${sample(BASE64URL, 32)}`,
      `NRJS-${sample(HEX, 19)}`,
      `rejected "NRAK-${sample(UPPER_ALNUM, 27)}": 401`,
    ],
    ignored: [
      `NRAK-${sample(UPPER_ALNUM, 26)}`,
      `NRAK-${'x'.repeat(27)}`,
      `aNRAK-${sample(UPPER_ALNUM, 27)}`,
      `NRAK-${sample(UPPER_ALNUM, 28)}`,
    ],
  },
})
