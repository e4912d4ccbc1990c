import { HEX, sample, vendorToken } from './token.js'

export const scrapflyKey = vendorToken({
  kind: 'scrapfly_key',
  title: 'Scrapfly API key',
  source: 'https://scrapfly.io/docs/scrape-api/getting-started',
  forms: [{ prefixes: ['scp-live-', 'scp-test-'], body: HEX, length: 32 }],
  examples: {
    found: [
      `scp-live-${sample(HEX, 32)}`,
      `scp-test-${sample(HEX, 32)}`,
      `rejected "scp-live-${sample(HEX, 32)}": 401`,
    ],
    ignored: [
      `scp-live-${sample(HEX, 31)}`,
      `scp-live-${'x'.repeat(32)}`,
      `ascp-live-${sample(HEX, 32)}`,
      `scp-live-${sample(HEX, 33)}`,
    ],
  },
})
