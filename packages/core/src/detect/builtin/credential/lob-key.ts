import { HEX, sample, vendorToken } from './token.js'

export const lobKey = vendorToken({
  kind: 'lob_key',
  title: 'Lob API key',
  source: 'https://docs.lob.com/#tag/Authentication',
  forms: [{ prefixes: ['live_', 'test_', 'live_pub_', 'test_pub_'], body: HEX, length: [31, 35] }],
  examples: {
    found: [['live', sample(HEX, 35)].join('_'), `rejected "${['live', sample(HEX, 35)].join('_')}": 401`],
    ignored: [['test', sample(HEX, 20)].join('_'), `live_${'0'.repeat(35)}`, `a${['live', sample(HEX, 35)].join('_')}`],
  },
})
