import { ALNUM, BASE64URL, sample, vendorToken } from './token.js'

export const flyioToken = vendorToken({
  kind: 'flyio_token',
  title: 'Fly.io access token',
  source: 'https://fly.io/docs/security/tokens/',
  forms: [
    { prefixes: ['fo1_'], body: BASE64URL, length: 43 },
    { prefixes: ['fm1_', 'fm1a_', 'fm1r_', 'fm2_'], rest: '[A-Za-z0-9+/_-]{60,2048}={0,3}', long: true },
  ],
  examples: {
    found: [
      `fo1_${sample(BASE64URL, 43)}`,
      `fm2_${sample(ALNUM, 200)}==`,
      `rejected "fo1_${sample(BASE64URL, 43)}": 401`,
    ],
    ignored: [`fo1_${sample(BASE64URL, 42)}`, `fo1_${'x'.repeat(43)}`, `afo1_${sample(BASE64URL, 43)}`],
  },
})
