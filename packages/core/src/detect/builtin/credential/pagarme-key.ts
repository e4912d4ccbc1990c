import { ALNUM, sample, vendorToken } from './token.js'

export const pagarmeKey = vendorToken({
  kind: 'pagarme_key',
  title: 'Pagar.me API key',
  source: 'https://docs.pagar.me/docs/chaves-de-acesso',
  forms: [{ prefixes: ['ak_live_', 'ak_test_'], body: ALNUM, length: 30 }],
  examples: {
    found: [
      `ak_live_${sample(ALNUM, 30)}`,
      `ak_test_${sample(ALNUM, 30)}`,
      `rejected "ak_live_${sample(ALNUM, 30)}": 401`,
    ],
    ignored: [
      `ak_live_${sample(ALNUM, 29)}`,
      `ak_live_${'x'.repeat(30)}`,
      `aak_live_${sample(ALNUM, 30)}`,
      `ak_live_${sample(ALNUM, 31)}`,
    ],
  },
})
