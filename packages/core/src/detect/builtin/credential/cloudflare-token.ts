import { ALNUM, HEX, sample, vendorToken } from './token.js'

export const cloudflareToken = vendorToken({
  kind: 'cloudflare_token',
  title: 'Cloudflare API token or Origin CA key',
  source: 'https://developers.cloudflare.com/fundamentals/api/get-started/create-token/',
  forms: [
    { prefixes: ['cfut_', 'cfat_', 'cfk_'], rest: '[A-Za-z0-9]{40}[a-f0-9]{8}' },
    { prefixes: ['v1.0-'], rest: '[a-f0-9]{24,80}-[a-f0-9-]{120,220}' },
  ],
  examples: {
    found: [
      `cfut_${sample(ALNUM, 40)}${sample(HEX, 8)}`,
      `v1.0-${sample(HEX, 24)}-${sample(HEX, 146)}`,
      `rejected "cfut_${sample(ALNUM, 40)}${sample(HEX, 8)}": 401`,
    ],
    ignored: [
      `acfut_${sample(ALNUM, 40)}${sample(HEX, 8)}`,
      'cfat_tooshort',
      'v1.0-beta-2',
      `cfat_${sample(ALNUM, 40)}${sample(HEX, 8)}Z`,
    ],
  },
})
