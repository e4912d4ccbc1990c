import { ALNUM, sample, vendorToken } from './token.js'

export const alibabaKey = vendorToken({
  kind: 'alibaba_key',
  title: 'Alibaba Cloud access key id',
  source: 'https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair',
  forms: [{ prefixes: ['LTAI'], body: ALNUM, length: [12, 26] }],
  examples: {
    found: [`LTAI${sample(ALNUM, 12)}`, `rejected "LTAI${sample(ALNUM, 12)}": 401`],
    ignored: [`LTAI${sample(ALNUM, 11)}`, `LTAI${'x'.repeat(12)}`, `aLTAI${sample(ALNUM, 12)}`],
  },
})
