import { BASE64URL, sample, vendorToken } from './token.js'

export const yandexKey = vendorToken({
  kind: 'yandex_key',
  title: 'Yandex Cloud API key or token',
  source: 'https://yandex.cloud/en/docs/iam/concepts/authorization/',
  forms: [
    { prefixes: ['AQVN'], body: BASE64URL, length: [34, 40] },
    { prefixes: ['t1.'], rest: '[A-Za-z0-9_-]{8,250}={0,2}\\.[A-Za-z0-9_-]{86}={0,2}' },
    { prefixes: ['y0_'], body: BASE64URL, length: [50, 70] },
    { prefixes: ['YCAJE', 'YCP', 'YCM', 'YCN'], rest: '(?=[A-Za-z_-]{0,35}\\d)[A-Za-z0-9_-]{34,36}' },
  ],
  examples: {
    found: [
      `AQVN${sample(BASE64URL, 34)}`,
      `y0_${sample(BASE64URL, 50)}`,
      `t1.${sample(BASE64URL, 60)}.${sample(BASE64URL, 86)}`,
      `rejected "AQVN${sample(BASE64URL, 34)}": 401`,
    ],
    ignored: [`AQVN${sample(BASE64URL, 33)}`, `AQVN${'x'.repeat(34)}`, `aAQVN${sample(BASE64URL, 34)}`],
  },
})
