import { ALNUM, sample, vendorToken } from './token.js'

export const coralogixKey = vendorToken({
  kind: 'coralogix_key',
  title: 'Coralogix API key',
  source: 'https://coralogix.com/docs/user-guides/account-management/api-keys/api-keys/',
  forms: [{ prefixes: ['cxtp_', 'cxup_'], body: ALNUM, length: 30 }],
  examples: {
    found: [`cxtp_${sample(ALNUM, 30)}`],
    ignored: [`cxtp_${sample(ALNUM, 29)}`, `acxtp_${sample(ALNUM, 30)}`],
  },
})
