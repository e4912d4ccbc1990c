import { HEX, sample, vendorToken } from './token.js'

export const firecrawlKey = vendorToken({
  kind: 'firecrawl_key',
  title: 'Firecrawl API key',
  source: 'https://docs.firecrawl.dev/introduction',
  forms: [{ prefixes: ['fc-'], body: HEX, length: 32 }],
  examples: {
    found: [`fc-${sample(HEX, 32)}`, `rejected "fc-${sample(HEX, 32)}": 401`],
    ignored: [`fc-${sample(HEX, 30)}`, `fc-${'0'.repeat(32)}`, `afc-${sample(HEX, 32)}`],
  },
})
