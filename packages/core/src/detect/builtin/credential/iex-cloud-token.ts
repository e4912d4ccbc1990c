import { HEX, sample, vendorToken } from './token.js'

export const iexCloudToken = vendorToken({
  kind: 'iex_cloud_token',
  title: 'IEX Cloud secret token',
  source: 'https://iexcloud.io/docs/',
  forms: [{ prefixes: ['sk_', 'Tsk_'], body: HEX, length: 32 }],
  examples: {
    found: [`sk_${sample(HEX, 32)}`, `Tsk_${sample(HEX, 32)}`, `rejected "sk_${sample(HEX, 32)}": 401`],
    ignored: [`sk_${sample(HEX, 31)}`, `sk_${'x'.repeat(32)}`, `ask_${sample(HEX, 32)}`, `sk_${sample(HEX, 33)}`],
  },
})
