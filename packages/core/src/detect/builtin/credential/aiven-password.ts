import { BASE64URL, sample, vendorToken } from './token.js'

export const aivenPassword = vendorToken({
  kind: 'aiven_password',
  title: 'Aiven service password',
  source: 'https://aiven.io/docs/platform/concepts/service-users',
  forms: [{ prefixes: ['AVNS_'], body: BASE64URL, length: [16, 40] }],
  examples: {
    found: [`AVNS_${sample(BASE64URL, 16)}`, `rejected "AVNS_${sample(BASE64URL, 16)}": 401`],
    ignored: [`AVNS_${sample(BASE64URL, 15)}`, `AVNS_${'x'.repeat(16)}`, `aAVNS_${sample(BASE64URL, 16)}`],
  },
})
