import { ALNUM, sample, vendorToken } from './token.js'

export const replicateToken = vendorToken({
  kind: 'replicate_token',
  title: 'Replicate API token',
  source: 'https://replicate.com/docs/topics/security/api-tokens',
  forms: [{ prefixes: ['r8_'], body: ALNUM, length: [37, 48] }],
  examples: {
    found: [`r8_${sample(ALNUM, 37)}`, `rejected "r8_${sample(ALNUM, 37)}": 401`],
    ignored: [`r8_${sample(ALNUM, 36)}`, `r8_${'x'.repeat(37)}`, `ar8_${sample(ALNUM, 37)}`],
  },
})
