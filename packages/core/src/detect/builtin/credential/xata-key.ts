import { ALNUM, sample, vendorToken } from './token.js'

export const xataKey = vendorToken({
  kind: 'xata_key',
  title: 'Xata API key',
  source: 'https://xata.io/documentation/core-concepts/api-keys',
  forms: [{ prefixes: ['xau_'], body: ALNUM, length: [32, 64] }],
  examples: {
    found: [`xau_${sample(ALNUM, 32)}`],
    ignored: [`xau_${sample(ALNUM, 31)}`, `axau_${sample(ALNUM, 32)}`],
  },
})
