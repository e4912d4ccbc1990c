import { ALNUM, sample, vendorToken } from './token.js'

export const ionicToken = vendorToken({
  kind: 'ionic_token',
  title: 'Ionic personal access token',
  source: 'https://ionic.io/docs/appflow/personal-access-tokens',
  forms: [{ prefixes: ['ion_'], body: ALNUM, length: 42 }],
  examples: {
    found: [`ion_${sample(ALNUM, 42)}`, `rejected "ion_${sample(ALNUM, 42)}": 401`],
    ignored: [
      `ion_${sample(ALNUM, 41)}`,
      `ion_${'x'.repeat(42)}`,
      `aion_${sample(ALNUM, 42)}`,
      `ion_${sample(ALNUM, 43)}`,
    ],
  },
})
