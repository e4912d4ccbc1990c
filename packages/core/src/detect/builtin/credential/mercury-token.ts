import { ALNUM, sample, vendorToken } from './token.js'

export const mercuryToken = vendorToken({
  kind: 'mercury_token',
  title: 'Mercury API token',
  source: 'https://docs.mercury.com/reference/getting-started-with-your-api',
  forms: [{ prefixes: ['mercury_production_'], rest: '[a-z]{2,4}_[A-Za-z0-9_]{40,120}' }],
  examples: {
    found: [
      `secret-token:mercury_production_rma_${sample(ALNUM, 60)}`,
      `rejected "secret-token:mercury_production_rma_${sample(ALNUM, 60)}": 401`,
    ],
    ignored: [
      'mercury_production_ready',
      `mercury_production_rma_${sample(ALNUM, 20)}`,
      `amercury_production_rma_${sample(ALNUM, 60)}`,
    ],
  },
})
