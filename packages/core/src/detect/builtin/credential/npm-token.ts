import { ALNUM, sample, vendorToken } from './token.js'

export const npmToken = vendorToken({
  kind: 'npm_token',
  title: 'npm access token',
  source: 'https://docs.npmjs.com/about-access-tokens',
  forms: [{ prefixes: ['npm_'], body: ALNUM, length: 36 }],
  examples: {
    found: [`npm_${sample(ALNUM, 36)}`, `rejected "npm_${sample(ALNUM, 36)}": 401`],
    ignored: [
      `npm_${sample(ALNUM, 35)}`,
      `npm_${'x'.repeat(36)}`,
      `anpm_${sample(ALNUM, 36)}`,
      `npm_${sample(ALNUM, 37)}`,
      'npm_config_user_agent',
      'npm_lifecycle_event',
    ],
  },
})
