import { LOWER_ALNUM, sample, vendorToken } from './token.js'

export const honeycombKey = vendorToken({
  kind: 'honeycomb_key',
  title: 'Honeycomb ingest or configuration key',
  source: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
  forms: [{ prefixes: ['hcaik_', 'hcbik_', 'hcalk_'], body: LOWER_ALNUM, length: [56, 64] }],
  examples: {
    found: [
      `hcaik_${sample(LOWER_ALNUM, 56)}`,
      `hcbik_${sample(LOWER_ALNUM, 56)}`,
      `rejected "hcaik_${sample(LOWER_ALNUM, 56)}": 401`,
    ],
    ignored: [`hcaik_${sample(LOWER_ALNUM, 55)}`, `hcaik_${'x'.repeat(56)}`, `ahcaik_${sample(LOWER_ALNUM, 56)}`],
  },
})
