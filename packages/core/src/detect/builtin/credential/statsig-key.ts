import { ALNUM, sample, vendorToken } from './token.js'

export const statsigKey = vendorToken({
  kind: 'statsig_key',
  title: 'Statsig server secret or console key',
  source: 'https://docs.statsig.com/sdk-keys/api-keys/',
  forms: [{ prefixes: ['secret-', 'console-'], body: ALNUM, length: [40, 50] }],
  examples: {
    found: [['secret', sample(ALNUM, 43)].join('-')],
    ignored: [`console-${sample(ALNUM, 20)}`, 'secret-rotation-policy'],
  },
})
