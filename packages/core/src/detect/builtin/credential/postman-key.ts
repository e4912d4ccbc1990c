import { HEX, sample, UPPER_ALNUM, vendorToken } from './token.js'

export const postmanKey = vendorToken({
  kind: 'postman_key',
  title: 'Postman API key, or access key of a collection',
  source: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
  forms: [
    { prefixes: ['PMAK-'], rest: '[a-f0-9]{24}-[a-f0-9]{34}' },
    { prefixes: ['PMAT-'], body: UPPER_ALNUM, length: 26 },
  ],
  examples: {
    found: [
      `PMAT-${sample(UPPER_ALNUM, 26)}`,
      `PMAK-${sample(HEX, 24)}-${sample(HEX, 34)}`,
      `rejected "PMAK-${sample(HEX, 24)}-${sample(HEX, 34)}": 401`,
    ],
    ignored: [`aPMAK-${sample(HEX, 24)}-${sample(HEX, 34)}`],
  },
})
