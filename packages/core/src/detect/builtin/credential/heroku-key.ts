import { BASE64URL, sample, vendorToken } from './token.js'

export const herokuKey = vendorToken({
  kind: 'heroku_key',
  title: 'Heroku API key',
  source: 'https://devcenter.heroku.com/articles/authentication',
  forms: [{ prefixes: ['HRKU-'], body: BASE64URL, length: [36, 72] }],
  examples: {
    found: [`HRKU-${sample(BASE64URL, 36)}`, `rejected "HRKU-${sample(BASE64URL, 36)}": 401`],
    ignored: [`HRKU-${sample(BASE64URL, 35)}`, `HRKU-${'x'.repeat(36)}`, `aHRKU-${sample(BASE64URL, 36)}`],
  },
})
