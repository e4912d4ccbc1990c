import { ALNUM, sample, vendorToken } from './token.js'

export const apifyToken = vendorToken({
  kind: 'apify_token',
  title: 'Apify API token',
  source: 'https://docs.apify.com/platform/integrations/api#api-token',
  forms: [{ prefixes: ['apify_api_'], body: ALNUM, length: [32, 40] }],
  examples: {
    found: [`apify_api_${sample(ALNUM, 32)}`, `rejected "apify_api_${sample(ALNUM, 32)}": 401`],
    ignored: [`apify_api_${sample(ALNUM, 31)}`, `apify_api_${'x'.repeat(32)}`, `aapify_api_${sample(ALNUM, 32)}`],
  },
})
