import { ALNUM, sample, vendorToken } from './token.js'

export const gitbookToken = vendorToken({
  kind: 'gitbook_token',
  title: 'GitBook API token',
  source: 'https://gitbook.com/docs/developers/gitbook-api/authentication',
  forms: [{ prefixes: ['gb_api_'], body: ALNUM, length: 40 }],
  examples: {
    found: [`gb_api_${sample(ALNUM, 40)}`],
    ignored: [`gb_api_${sample(ALNUM, 39)}`, `agb_api_${sample(ALNUM, 40)}`],
  },
})
