import { HEX, sample, vendorToken } from './token.js'

export const zohoToken = vendorToken({
  kind: 'zoho_token',
  title: 'Zoho OAuth token',
  source: 'https://www.zoho.com/accounts/protocol/oauth.html',
  forms: [{ prefixes: ['1000.'], rest: '[a-f0-9]{32}\\.[a-f0-9]{32}' }],
  examples: {
    found: [`1000.${sample(HEX, 32)}.${sample(HEX, 32)}`, `rejected "1000.${sample(HEX, 32)}.${sample(HEX, 32)}": 401`],
    ignored: [`a1000.${sample(HEX, 32)}.${sample(HEX, 32)}`],
  },
})
