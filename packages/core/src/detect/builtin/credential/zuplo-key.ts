import { HEX, LOWER_ALNUM, sample, vendorToken } from './token.js'

export const zuploKey = vendorToken({
  kind: 'zuplo_key',
  title: 'Zuplo API key',
  source: 'https://zuplo.com/docs/articles/api-key-leak-detection',
  forms: [{ prefixes: ['zpka_'], rest: '[a-z0-9]{32}_[a-f0-9]{8}' }],
  examples: {
    found: [
      `zpka_${sample(LOWER_ALNUM, 32)}_${sample(HEX, 8)}`,
      `rejected "zpka_${sample(LOWER_ALNUM, 32)}_${sample(HEX, 8)}": 401`,
    ],
    ignored: [`zpka_${sample(LOWER_ALNUM, 32)}`, 'zpka_test', `azpka_${sample(LOWER_ALNUM, 32)}_${sample(HEX, 8)}`],
  },
})
