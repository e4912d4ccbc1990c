import { BASE64URL, sample, vendorToken } from './token.js'

export const scalingoToken = vendorToken({
  kind: 'scalingo_token',
  title: 'Scalingo API token',
  source: 'https://developers.scalingo.com/#authentication',
  forms: [{ prefixes: ['tk-us-'], body: BASE64URL, length: 48 }],
  examples: {
    found: [`tk-us-${sample(BASE64URL, 48)}`, `rejected "tk-us-${sample(BASE64URL, 48)}": 401`],
    ignored: [`tk-us-${sample(BASE64URL, 47)}`, `tk-us-${'x'.repeat(48)}`, `atk-us-${sample(BASE64URL, 48)}`],
  },
})
