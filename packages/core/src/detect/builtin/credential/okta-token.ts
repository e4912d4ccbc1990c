import { BASE64URL, sample, vendorToken } from './token.js'

export const oktaToken = vendorToken({
  kind: 'okta_token',
  title: 'Okta API token',
  source: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
  forms: [{ prefixes: ['00'], rest: '(?=[A-Z0-9_-]{0,39}[a-z])[A-Za-z0-9_-]{40}' }],
  context: ['okta', 'ssws'],
  examples: {
    found: [`okta 00${sample(BASE64URL, 40)}`],
    ignored: [`a00${sample(BASE64URL, 40)}`, `00${sample(BASE64URL, 40)}`],
  },
})
