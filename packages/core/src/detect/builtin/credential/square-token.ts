import { BASE64URL, sample, vendorToken } from './token.js'

export const squareToken = vendorToken({
  kind: 'square_token',
  title: 'Square access token or application secret',
  source: 'https://developer.squareup.com/docs/build-basics/access-tokens',
  forms: [
    { prefixes: ['sq0atp-', 'sq0idp-'], body: BASE64URL, length: 22 },
    { prefixes: ['sq0csp-'], body: BASE64URL, length: [43, 50] },
    { prefixes: ['EAAA'], rest: '(?<![+/]EAAA)(?=[A-Za-z_-]{0,59}\\d)[A-Za-z0-9_-]{59,62}' },
  ],
  examples: {
    found: [
      `sq0atp-${sample(BASE64URL, 22)}`,
      `sq0idp-${sample(BASE64URL, 22)}`,
      `sq0csp-${sample(BASE64URL, 43)}`,
      `EAAA${sample(BASE64URL, 60)}`,
      `rejected "sq0atp-${sample(BASE64URL, 22)}": 401`,
    ],
    ignored: [`sq0atp-${sample(BASE64URL, 21)}`, `sq0atp-${'x'.repeat(22)}`, `asq0atp-${sample(BASE64URL, 22)}`],
  },
})
