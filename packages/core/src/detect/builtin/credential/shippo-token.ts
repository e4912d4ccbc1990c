import { HEX, sample, vendorToken } from './token.js'

export const shippoToken = vendorToken({
  kind: 'shippo_token',
  title: 'Shippo API token',
  source: 'https://docs.goshippo.com/docs/guides_general/authentication/',
  forms: [{ prefixes: ['shippo_live_', 'shippo_test_'], body: HEX, length: 40 }],
  examples: {
    found: [
      `shippo_live_${sample(HEX, 40)}`,
      `shippo_test_${sample(HEX, 40)}`,
      `rejected "shippo_live_${sample(HEX, 40)}": 401`,
    ],
    ignored: [
      `shippo_live_${sample(HEX, 39)}`,
      `shippo_live_${'x'.repeat(40)}`,
      `ashippo_live_${sample(HEX, 40)}`,
      `shippo_live_${sample(HEX, 41)}`,
    ],
  },
})
