import { ALNUM, HEX, sample, vendorToken } from './token.js'

export const baiduKey = vendorToken({
  kind: 'baidu_key',
  title: 'Baidu Cloud API key',
  source: 'https://cloud.baidu.com/doc/IAM/s/Mm2x80srd',
  forms: [{ prefixes: ['bce-v3/ALTAK-'], rest: '[A-Za-z0-9]{21}/[a-f0-9]{40}' }],
  examples: {
    found: [
      `bce-v3/ALTAK-${sample(ALNUM, 21)}/${sample(HEX, 40)}`,
      `rejected "bce-v3/ALTAK-${sample(ALNUM, 21)}/${sample(HEX, 40)}": 401`,
    ],
    ignored: [
      `bce-v3/ALTAK-${sample(ALNUM, 21)}`,
      'bce-v3/ALTAK-x',
      `abce-v3/ALTAK-${sample(ALNUM, 21)}/${sample(HEX, 40)}`,
    ],
  },
})
