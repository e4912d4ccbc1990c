import { sample, UPPER_ALNUM, vendorToken } from './token.js'

export const scalewayKey = vendorToken({
  kind: 'scaleway_key',
  title: 'Scaleway access key',
  source: 'https://www.scaleway.com/en/docs/iam/concepts/#api-key',
  forms: [{ prefixes: ['SCW'], body: UPPER_ALNUM, length: 17 }],
  examples: {
    found: [`SCW${sample(UPPER_ALNUM, 17)}`, `rejected "SCW${sample(UPPER_ALNUM, 17)}": 401`],
    ignored: [
      `SCW${sample(UPPER_ALNUM, 16)}`,
      `SCW${'x'.repeat(17)}`,
      `aSCW${sample(UPPER_ALNUM, 17)}`,
      `SCW${sample(UPPER_ALNUM, 18)}`,
    ],
  },
})
