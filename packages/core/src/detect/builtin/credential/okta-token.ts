import { BASE64URL, sample, vendorToken } from './token.js'

export const oktaToken = vendorToken({
  kind: 'okta_token',
  title: 'Okta API token',
  source: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
  forms: [{ prefixes: ['00'], body: BASE64URL, length: 40 }],
  context: ['okta', 'ssws'],
  examples: {
    found: [`okta 00${sample(BASE64URL, 40)}`],
    ignored: [
      `00${sample(BASE64URL, 39)}`,
      `00${'x'.repeat(40)}`,
      `a00${sample(BASE64URL, 40)}`,
      `00${sample(BASE64URL, 40)}`,
    ],
  },
})
