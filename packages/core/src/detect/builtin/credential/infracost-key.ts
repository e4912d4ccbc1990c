import { ALNUM, HEX, sample, vendorToken } from './token.js'

export const infracostKey = vendorToken({
  kind: 'infracost_key',
  title: 'Infracost API key',
  source: 'https://www.infracost.io/docs/',
  forms: [{ prefixes: ['ico-'], rest: '(?=[a-z0-9]{0,31}[A-Z])[A-Za-z0-9]{32}' }],
  examples: {
    found: [`ico-${sample(ALNUM, 32)}`, `rejected "ico-${sample(ALNUM, 32)}": 401`],
    ignored: [
      `aico-${sample(ALNUM, 32)}`,
      `https://example.com/box.ico-${sample(HEX, 32)}.png`,
      `ico-${'X'.repeat(32)}`,
    ],
  },
})
