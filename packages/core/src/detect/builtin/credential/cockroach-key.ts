import { ALNUM, sample, vendorToken } from './token.js'

export const cockroachKey = vendorToken({
  kind: 'cockroach_key',
  title: 'CockroachDB Cloud API key',
  source: 'https://www.cockroachlabs.com/docs/cockroachcloud/managing-access#manage-api-keys',
  forms: [{ prefixes: ['CCDB1_'], rest: '[A-Za-z0-9]{22}_[A-Za-z0-9]{40}' }],
  examples: {
    found: [`CCDB1_${sample(ALNUM, 22)}_${sample(ALNUM, 40)}`],
    ignored: [`CCDB1_${sample(ALNUM, 22)}`, `HCCDB1_${sample(ALNUM, 22)}_${sample(ALNUM, 40)}`],
  },
})
