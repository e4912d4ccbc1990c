import { sample, UPPER_ALNUM, vendorToken } from './token.js'

export const upcloudToken = vendorToken({
  kind: 'upcloud_token',
  title: 'UpCloud API token',
  source: 'https://developers.upcloud.com/1.3/3-accounts/#tokens',
  forms: [{ prefixes: ['ucat_'], body: UPPER_ALNUM, length: 26 }],
  examples: {
    found: [`ucat_${sample(UPPER_ALNUM, 26)}`],
    ignored: [`ucat_${sample(UPPER_ALNUM, 25)}`, `aucat_${sample(UPPER_ALNUM, 26)}`],
  },
})
