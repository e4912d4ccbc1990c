import { ALNUM, sample, vendorToken } from './token.js'

export const tencentKey = vendorToken({
  kind: 'tencent_key',
  title: 'Tencent Cloud secret id',
  source: 'https://www.tencentcloud.com/document/product/598/32675',
  forms: [{ prefixes: ['AKID'], body: ALNUM, length: 32 }],
  examples: {
    found: [`AKID${sample(ALNUM, 32)}`, `rejected "AKID${sample(ALNUM, 32)}": 401`],
    ignored: [
      `AKID${sample(ALNUM, 31)}`,
      `AKID${'x'.repeat(32)}`,
      `aAKID${sample(ALNUM, 32)}`,
      `AKID${sample(ALNUM, 33)}`,
    ],
  },
})
