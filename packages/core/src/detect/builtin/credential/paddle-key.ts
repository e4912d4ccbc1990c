import { ALNUM, LOWER_ALNUM, sample, vendorToken } from './token.js'

export const paddleKey = vendorToken({
  kind: 'paddle_key',
  title: 'Paddle API key',
  source: 'https://developer.paddle.com/api-reference/about/authentication',
  forms: [
    { prefixes: ['pdl_live_apikey_', 'pdl_sdbx_apikey_'], rest: '[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}' },
    { prefixes: ['pdl_ntfset_'], rest: '[a-z0-9]{26}_[A-Za-z0-9+/]{32}' },
  ],
  examples: {
    found: [
      `pdl_live_apikey_${sample(LOWER_ALNUM, 26)}_${sample(ALNUM, 22)}_${sample(ALNUM, 3)}`,
      `rejected "pdl_live_apikey_${sample(LOWER_ALNUM, 26)}_${sample(ALNUM, 22)}_${sample(ALNUM, 3)}": 401`,
    ],
    ignored: [
      `pdl_live_apikey_${sample(LOWER_ALNUM, 26)}`,
      'pdl_live_customers',
      `apdl_live_apikey_${sample(LOWER_ALNUM, 26)}_${sample(ALNUM, 22)}_${sample(ALNUM, 3)}`,
    ],
  },
})
