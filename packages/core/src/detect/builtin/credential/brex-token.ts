import { ALNUM, sample, vendorToken } from './token.js'

export const brexToken = vendorToken({
  kind: 'brex_token',
  title: 'Brex API token',
  source: 'https://developer.brex.com/docs/authentication/',
  forms: [{ prefixes: ['bxt_'], body: ALNUM, length: [36, 60] }],
  examples: {
    found: [`bxt_${sample(ALNUM, 40)}`, `rejected "bxt_${sample(ALNUM, 40)}": 401`],
    ignored: [`bxt_${sample(ALNUM, 20)}`, `bxt_${'x'.repeat(40)}`, `abxt_${sample(ALNUM, 40)}`],
  },
})
