import { ALNUM, sample, vendorToken } from './token.js'

export const denoToken = vendorToken({
  kind: 'deno_token',
  title: 'Deno Deploy token',
  source: 'https://docs.deno.com/deploy/manual/',
  forms: [{ prefixes: ['ddp_', 'ddo_'], body: ALNUM, length: [36, 40] }],
  examples: {
    found: [`ddp_${sample(ALNUM, 36)}`, `ddo_${sample(ALNUM, 36)}`, `rejected "ddp_${sample(ALNUM, 36)}": 401`],
    ignored: [`ddp_${sample(ALNUM, 35)}`, `ddp_${'x'.repeat(36)}`, `addp_${sample(ALNUM, 36)}`],
  },
})
