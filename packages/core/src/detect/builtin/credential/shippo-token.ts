import { ANY_HEX, sample, vendorToken } from './token.js'

export const shippoToken = vendorToken({
  kind: 'shippo_token',
  title: 'Shippo API token',
  source: 'https://docs.goshippo.com/docs/guides_general/authentication/',
  forms: [{ prefixes: ['shippo_live_', 'shippo_test_'], body: ANY_HEX, length: 40 }],
  examples: {
    found: [
      `shippo_live_${sample(ANY_HEX, 40)}`,
      `shippo_test_${sample(ANY_HEX, 40)}`,
      `rejected "shippo_live_${sample(ANY_HEX, 40)}": 401`,
    ],
    ignored: [
      `shippo_live_${sample(ANY_HEX, 39)}`,
      `shippo_live_${'x'.repeat(40)}`,
      `ashippo_live_${sample(ANY_HEX, 40)}`,
      `shippo_live_${sample(ANY_HEX, 41)}`,
    ],
  },
})
