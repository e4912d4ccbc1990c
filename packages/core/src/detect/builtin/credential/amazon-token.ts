import { HEX, sample, UUID, vendorToken } from './token.js'

export const amazonToken = vendorToken({
  kind: 'amazon_token',
  title: 'Amazon Marketplace token or Login with Amazon client secret',
  source: 'https://developer-docs.amazon.com/sp-api/docs/viewing-your-application-information-and-credentials',
  forms: [
    { prefixes: ['amzn.mws.'], rest: UUID },
    { prefixes: ['amzn1.oa2-cs.v1.'], body: HEX, length: 64 },
  ],
  examples: {
    found: [
      `amzn1.oa2-cs.v1.${sample(HEX, 64)}`,
      `amzn.mws.${sample(HEX, 8)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 12)}`,
    ],
    ignored: [`amzn1.oa2-cs.v1.${sample(HEX, 63)}`, `amzn1.application-oa2-client.${sample(HEX, 32)}`],
  },
})
