import { BASE64URL, sample, vendorToken } from './token.js'

export const adobeSecret = vendorToken({
  kind: 'adobe_secret',
  title: 'Adobe OAuth client secret',
  source: 'https://developer.adobe.com/developer-console/docs/guides/authentication/',
  forms: [{ prefixes: ['p8e-'], body: BASE64URL, length: 32 }],
  examples: {
    found: [`p8e-${sample(BASE64URL, 32)}`, `rejected "p8e-${sample(BASE64URL, 32)}": 401`],
    ignored: [`p8e-${sample(BASE64URL, 31)}`, `p8e-${'x'.repeat(32)}`, `ap8e-${sample(BASE64URL, 32)}`],
  },
})
