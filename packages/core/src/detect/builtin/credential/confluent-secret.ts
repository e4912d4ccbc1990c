import { ALNUM, sample, vendorToken } from './token.js'

export const confluentSecret = vendorToken({
  kind: 'confluent_secret',
  title: 'Confluent Cloud API secret',
  source:
    'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
  forms: [{ prefixes: ['cflt'], rest: '(?=[a-z]{0,59}[A-Z0-9])[A-Za-z0-9+/]{60}' }],
  examples: {
    found: [`cflt${sample(ALNUM, 60)}`, `rejected "cflt${sample(ALNUM, 60)}": 401`],
    ignored: [`cflt${sample(ALNUM, 30)}`, `cflt${'x'.repeat(60)}`, `acflt${sample(ALNUM, 60)}`],
  },
})
