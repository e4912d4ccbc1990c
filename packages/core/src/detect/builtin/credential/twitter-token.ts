import { ALNUM, sample, vendorToken } from './token.js'

export const twitterToken = vendorToken({
  kind: 'twitter_token',
  title: 'X (Twitter) application bearer token',
  source: 'https://docs.x.com/fundamentals/authentication/oauth-2-0/bearer-tokens',
  forms: [{ prefixes: ['AAAAAAAAAAAAAAAAAAAAA'], rest: '[A-Za-z0-9]{4,100}%[A-Za-z0-9%]{20,200}' }],
  examples: {
    found: [
      `${'A'.repeat(22)}${sample(ALNUM, 24)}%2B${sample(ALNUM, 20)}%3D${sample(ALNUM, 40)}`,
      `rejected "${'A'.repeat(22)}${sample(ALNUM, 24)}%2B${sample(ALNUM, 20)}%3D${sample(ALNUM, 40)}": 401`,
    ],
    ignored: [
      `a${'A'.repeat(22)}${sample(ALNUM, 24)}%2B${sample(ALNUM, 20)}%3D${sample(ALNUM, 40)}`,
      `${'A'.repeat(120)}`,
    ],
  },
})
