import { ALNUM, sample, vendorToken } from './token.js'

export const llamacloudKey = vendorToken({
  kind: 'llamacloud_key',
  title: 'LlamaCloud API key',
  source: 'https://developers.llamaindex.ai/python/cloud/general/api_key/',
  forms: [{ prefixes: ['llx-'], body: ALNUM, length: 48 }],
  examples: {
    found: [`llx-${sample(ALNUM, 48)}`],
    ignored: [`llx-${sample(ALNUM, 47)}`, `allx-${sample(ALNUM, 48)}`],
  },
})
