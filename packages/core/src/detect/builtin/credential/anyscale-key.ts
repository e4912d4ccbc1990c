import { ALNUM, sample, vendorToken } from './token.js'

export const anyscaleKey = vendorToken({
  kind: 'anyscale_key',
  title: 'Anyscale credential',
  source: 'https://docs.anyscale.com/reference/',
  forms: [{ prefixes: ['esecret_'], body: ALNUM, length: 26 }],
  examples: {
    found: [`esecret_${sample(ALNUM, 26)}`, `rejected "esecret_${sample(ALNUM, 26)}": 401`],
    ignored: [`esecret_${sample(ALNUM, 12)}`, 'esecret_store_is_not_available_now', `aesecret_${sample(ALNUM, 26)}`],
  },
})
