import { ALNUM, sample, vendorToken } from './token.js'

export const nightfallKey = vendorToken({
  kind: 'nightfall_key',
  title: 'Nightfall API key',
  source: 'https://help.nightfall.ai/developer-api/introduction/nightfall-api',
  forms: [{ prefixes: ['NF-'], body: ALNUM, length: 32 }],
  examples: {
    found: [`NF-${sample(ALNUM, 32)}`, `rejected "NF-${sample(ALNUM, 32)}": 401`],
    ignored: [`NF-${sample(ALNUM, 31)}`, `NF-${'x'.repeat(32)}`, `aNF-${sample(ALNUM, 32)}`, `NF-${sample(ALNUM, 33)}`],
  },
})
