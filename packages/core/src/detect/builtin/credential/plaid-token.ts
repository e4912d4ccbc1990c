import { HEX, sample, UUID, vendorToken } from './token.js'

export const plaidToken = vendorToken({
  kind: 'plaid_token',
  title: 'Plaid access token',
  source: 'https://plaid.com/docs/api/items/',
  forms: [{ prefixes: ['access-sandbox-', 'access-development-', 'access-production-'], rest: UUID }],
  examples: {
    found: [
      `access-sandbox-${sample(HEX, 8)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 12)}`,
      `rejected "access-sandbox-${sample(HEX, 8)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 12)}": 401`,
    ],
    ignored: [
      `aaccess-sandbox-${sample(HEX, 8)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 12)}`,
    ],
  },
})
