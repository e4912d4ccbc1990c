import { ALNUM, sample, vendorToken } from './token.js'

export const segmentToken = vendorToken({
  kind: 'segment_token',
  title: 'Segment public API token',
  source: 'https://docs.segmentapis.com/tag/Getting-Started',
  forms: [{ prefixes: ['sgp_'], body: ALNUM, length: 64 }],
  examples: {
    found: [`sgp_${sample(ALNUM, 64)}`, `rejected "sgp_${sample(ALNUM, 64)}": 401`],
    ignored: [
      `sgp_${sample(ALNUM, 63)}`,
      `sgp_${'x'.repeat(64)}`,
      `asgp_${sample(ALNUM, 64)}`,
      `sgp_${sample(ALNUM, 65)}`,
    ],
  },
})
