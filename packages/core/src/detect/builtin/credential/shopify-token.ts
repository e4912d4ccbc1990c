import { ALNUM, sample, vendorToken } from './token.js'

export const shopifyToken = vendorToken({
  kind: 'shopify_token',
  title: 'Shopify access token or shared secret',
  source: 'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens',
  forms: [{ prefixes: ['shpat_', 'shpss_', 'shpca_', 'shppa_', 'shpua_', 'shptka_'], body: ALNUM, length: [32, 40] }],
  examples: {
    found: [
      `shpua_${sample(ALNUM, 32)}`,
      `shpat_${sample(ALNUM, 32)}`,
      `shpss_${sample(ALNUM, 32)}`,
      `rejected "shpat_${sample(ALNUM, 32)}": 401`,
    ],
    ignored: [
      `shpat_${sample(ALNUM, 31)}`,
      `shpat_${'x'.repeat(32)}`,
      `ashpat_${sample(ALNUM, 32)}`,
      'shpssSSSSS_SSSS_sssss',
    ],
  },
})
