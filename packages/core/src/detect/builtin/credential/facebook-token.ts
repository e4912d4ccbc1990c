import { ALNUM, sample, vendorToken } from './token.js'

export const facebookToken = vendorToken({
  kind: 'facebook_token',
  title: 'Facebook access token',
  source: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
  forms: [
    { prefixes: ['EAACEdEose0c'], body: ALNUM, length: [20, 255] },
    { prefixes: ['EAA'], rest: '(?<![+/]EAA)(?=[A-Z0-9]{0,60}[a-z])[A-Za-z0-9]{80,250}' },
  ],
  examples: {
    found: [
      `EAACEdEose0c${sample(ALNUM, 20)}`,
      `EAAM${sample(ALNUM, 180)}`,
      `rejected "EAACEdEose0c${sample(ALNUM, 20)}": 401`,
    ],
    ignored: [
      `EAACEdEose0c${sample(ALNUM, 19)}`,
      `EAACEdEose0c${'x'.repeat(20)}`,
      `aEAACEdEose0c${sample(ALNUM, 20)}`,
      'EAADecoder',
    ],
  },
})
