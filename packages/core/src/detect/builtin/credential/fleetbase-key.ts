import { ALNUM, sample, vendorToken } from './token.js'

export const fleetbaseKey = vendorToken({
  kind: 'fleetbase_key',
  title: 'Fleetbase API key',
  source: 'https://docs.fleetbase.io/developers/api',
  forms: [{ prefixes: ['flb_live_', 'flb_test_'], body: ALNUM, length: 20 }],
  examples: {
    found: [
      `flb_live_${sample(ALNUM, 20)}`,
      `flb_test_${sample(ALNUM, 20)}`,
      `rejected "flb_live_${sample(ALNUM, 20)}": 401`,
    ],
    ignored: [
      `flb_live_${sample(ALNUM, 19)}`,
      `flb_live_${'x'.repeat(20)}`,
      `aflb_live_${sample(ALNUM, 20)}`,
      `flb_live_${sample(ALNUM, 21)}`,
    ],
  },
})
