import { HEX, sample, vendorToken } from './token.js'

export const checklyKey = vendorToken({
  kind: 'checkly_key',
  title: 'Checkly API key',
  source: 'https://www.checklyhq.com/docs/accounts-and-users/creating-api-key/',
  forms: [{ prefixes: ['cu_'], body: HEX, length: 32 }],
  examples: {
    found: [`cu_${sample(HEX, 32)}`],
    ignored: [`cu_${sample(HEX, 31)}`, `acu_${sample(HEX, 32)}`],
  },
})
