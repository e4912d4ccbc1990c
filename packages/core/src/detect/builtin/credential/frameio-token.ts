import { BASE64URL, sample, vendorToken } from './token.js'

export const frameioToken = vendorToken({
  kind: 'frameio_token',
  title: 'Frame.io developer token',
  source: 'https://developer.frame.io/docs/getting-started/authentication',
  forms: [{ prefixes: ['fio-u-'], body: BASE64URL, length: 64 }],
  examples: {
    found: [`fio-u-${sample(BASE64URL, 64)}`, `rejected "fio-u-${sample(BASE64URL, 64)}": 401`],
    ignored: [`fio-u-${sample(BASE64URL, 63)}`, `fio-u-${'x'.repeat(64)}`, `afio-u-${sample(BASE64URL, 64)}`],
  },
})
