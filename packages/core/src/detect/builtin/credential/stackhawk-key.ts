import { ALNUM, sample, vendorToken } from './token.js'

export const stackhawkKey = vendorToken({
  kind: 'stackhawk_key',
  title: 'StackHawk API key',
  source: 'https://docs.stackhawk.com/web-app/#api-keys',
  forms: [{ prefixes: ['hawk.'], rest: '[A-Za-z0-9_-]{20}\\.[A-Za-z0-9_-]{20}' }],
  examples: {
    found: [
      `hawk.${sample(ALNUM, 20)}.${sample(ALNUM, 20)}`,
      `rejected "hawk.${sample(ALNUM, 20)}.${sample(ALNUM, 20)}": 401`,
    ],
    ignored: [`ahawk.${sample(ALNUM, 20)}.${sample(ALNUM, 20)}`],
  },
})
