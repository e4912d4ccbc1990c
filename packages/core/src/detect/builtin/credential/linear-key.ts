import { ALNUM, sample, vendorToken } from './token.js'

export const linearKey = vendorToken({
  kind: 'linear_key',
  title: 'Linear API key, OAuth token or signing secret of a webhook',
  source: 'https://linear.app/developers/graphql#personal-api-keys',
  forms: [{ prefixes: ['lin_api_', 'lin_oauth_', 'lin_wh_'], body: ALNUM, length: [32, 64] }],
  examples: {
    found: [
      `lin_api_${sample(ALNUM, 32)}`,
      `lin_wh_${sample(ALNUM, 43)}`,
      `lin_oauth_${sample(ALNUM, 32)}`,
      `rejected "lin_api_${sample(ALNUM, 32)}": 401`,
    ],
    ignored: [`lin_api_${sample(ALNUM, 31)}`, `lin_api_${'x'.repeat(32)}`, `alin_api_${sample(ALNUM, 32)}`],
  },
})
