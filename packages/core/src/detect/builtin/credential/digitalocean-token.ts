import { HEX, sample, vendorToken } from './token.js'

export const digitaloceanToken = vendorToken({
  kind: 'digitalocean_token',
  title: 'DigitalOcean token',
  source: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
  forms: [{ prefixes: ['dop_v1_', 'doo_v1_', 'dor_v1_'], body: HEX, length: 64 }],
  examples: {
    found: [`dop_v1_${sample(HEX, 64)}`, `doo_v1_${sample(HEX, 64)}`, `rejected "dop_v1_${sample(HEX, 64)}": 401`],
    ignored: [
      `dop_v1_${sample(HEX, 63)}`,
      `dop_v1_${'x'.repeat(64)}`,
      `adop_v1_${sample(HEX, 64)}`,
      `dop_v1_${sample(HEX, 65)}`,
    ],
  },
})
