import { BASE64URL, sample, vendorToken } from './token.js'

export const contentfulToken = vendorToken({
  kind: 'contentful_token',
  title: 'Contentful personal access token',
  source: 'https://www.contentful.com/developers/docs/references/authentication/',
  forms: [{ prefixes: ['CFPAT-'], body: BASE64URL, length: [40, 64] }],
  examples: {
    found: [`CFPAT-${sample(BASE64URL, 40)}`, `rejected "CFPAT-${sample(BASE64URL, 40)}": 401`],
    ignored: [`CFPAT-${sample(BASE64URL, 39)}`, `CFPAT-${'x'.repeat(40)}`, `aCFPAT-${sample(BASE64URL, 40)}`],
  },
})
