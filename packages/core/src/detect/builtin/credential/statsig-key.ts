import { ALNUM, sample, vendorToken } from './token.js'

export const statsigKey = vendorToken({
  kind: 'statsig_key',
  title: 'Statsig server secret',
  source: 'https://docs.statsig.com/sdk-keys/api-keys/',
  forms: [{ prefixes: ['secret-'], body: ALNUM, length: [40, 50] }],
  examples: {
    found: [['secret', sample(ALNUM, 43)].join('-')],
    ignored: [['secret', sample(ALNUM, 20)].join('-'), 'secret-rotation-policy'],
  },
})
