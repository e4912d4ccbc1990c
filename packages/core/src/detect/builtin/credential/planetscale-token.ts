import { BASE64URL, sample, vendorToken } from './token.js'

export const planetscaleToken = vendorToken({
  kind: 'planetscale_token',
  title: 'PlanetScale token or password',
  source: 'https://planetscale.com/docs/concepts/planetscale-api-oauth-applications',
  forms: [{ prefixes: ['pscale_tkn_', 'pscale_pw_', 'pscale_oauth_'], body: BASE64URL, length: [32, 64] }],
  examples: {
    found: [
      `pscale_tkn_${sample(BASE64URL, 32)}`,
      `pscale_pw_${sample(BASE64URL, 32)}`,
      `rejected "pscale_tkn_${sample(BASE64URL, 32)}": 401`,
    ],
    ignored: [
      `pscale_tkn_${sample(BASE64URL, 31)}`,
      `pscale_tkn_${'x'.repeat(32)}`,
      `apscale_tkn_${sample(BASE64URL, 32)}`,
    ],
  },
})
