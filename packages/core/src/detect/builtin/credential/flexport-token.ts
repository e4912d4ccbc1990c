import { BASE64URL, sample, vendorToken } from './token.js'

export const flexportToken = vendorToken({
  kind: 'flexport_token',
  title: 'Flexport API token',
  source: 'https://docs.logistics-api.flexport.com/',
  forms: [{ prefixes: ['shltm_'], body: BASE64URL, length: [36, 48] }],
  examples: {
    found: [`shltm_${sample(BASE64URL, 36)}`, `rejected "shltm_${sample(BASE64URL, 36)}": 401`],
    ignored: [`shltm_${sample(BASE64URL, 35)}`, `shltm_${'x'.repeat(36)}`, `ashltm_${sample(BASE64URL, 36)}`],
  },
})
