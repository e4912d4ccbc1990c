import { BASE64URL, sample, vendorToken } from './token.js'

export const paypalToken = vendorToken({
  kind: 'paypal_token',
  title: 'PayPal access token',
  source: 'https://developer.paypal.com/api/rest/authentication/',
  forms: [{ prefixes: ['A21AA'], body: BASE64URL, length: [80, 120] }],
  examples: {
    found: [`A21AA${sample(BASE64URL, 80)}`, `rejected "A21AA${sample(BASE64URL, 80)}": 401`],
    ignored: [`A21AA${sample(BASE64URL, 79)}`, `A21AA${'x'.repeat(80)}`, `aA21AA${sample(BASE64URL, 80)}`],
  },
})
