import { ALNUM, sample, UPPER_ALNUM, vendorToken } from './token.js'

export const onepasswordToken = vendorToken({
  kind: 'onepassword_token',
  title: '1Password service account token or secret key',
  source: 'https://developer.1password.com/docs/service-accounts/',
  forms: [
    { prefixes: ['ops_eyJ'], rest: '[A-Za-z0-9+/_-]{160,2048}={0,3}', long: true },
    {
      prefixes: ['A3-'],
      rest: '[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}',
    },
  ],
  examples: {
    found: [
      `ops_eyJ${sample(ALNUM, 400)}`,
      `A3-${sample(UPPER_ALNUM, 6)}-${sample(UPPER_ALNUM, 6)}-${sample(UPPER_ALNUM, 5)}-${sample(UPPER_ALNUM, 5)}-${sample(UPPER_ALNUM, 5)}-${sample(UPPER_ALNUM, 5)}`,
      `rejected "ops_eyJ${sample(ALNUM, 400)}": 401`,
    ],
    ignored: [
      `aops_eyJ${sample(ALNUM, 400)}`,
      'ops_token is secret',
      `ops_eyJ${'x'.repeat(300)}`,
      'A3-XXXXXX-XXXXXX-XXXXX-XXXXX-XXXXX-XXXXX',
      'ops_eyJzaWduSW5BZGRyZXNzIjoiaHR0cHM6...',
    ],
  },
})
