import { ALNUM, sample, vendorToken } from './token.js'

export const kongToken = vendorToken({
  kind: 'kong_token',
  title: 'Kong Konnect token',
  source: 'https://developer.konghq.com/konnect-api/',
  forms: [{ prefixes: ['kpat_', 'spat_'], body: ALNUM, length: [40, 64] }],
  examples: {
    found: [`kpat_${sample(ALNUM, 49)}`, `rejected "kpat_${sample(ALNUM, 49)}": 401`],
    ignored: [`kpat_${sample(ALNUM, 20)}`, 'spat_out', `akpat_${sample(ALNUM, 49)}`],
  },
})
