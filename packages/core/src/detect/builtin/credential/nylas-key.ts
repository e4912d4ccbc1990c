import { ALNUM, sample, vendorToken } from './token.js'

export const nylasKey = vendorToken({
  kind: 'nylas_key',
  title: 'Nylas API key',
  source: 'https://developer.nylas.com/docs/v3/auth/',
  forms: [{ prefixes: ['nyk_v0_'], body: ALNUM, length: [60, 70] }],
  examples: {
    found: [`nyk_v0_${sample(ALNUM, 60)}`, `rejected "nyk_v0_${sample(ALNUM, 60)}": 401`],
    ignored: [`nyk_v0_${sample(ALNUM, 59)}`, `nyk_v0_${'x'.repeat(60)}`, `anyk_v0_${sample(ALNUM, 60)}`],
  },
})
