import { HEX, LOWER_ALNUM, sample, vendorToken } from './token.js'

export const braintreeToken = vendorToken({
  kind: 'braintree_token',
  title: 'Braintree access token',
  source: 'https://developer.paypal.com/braintree/docs/guides/extend/oauth/access-tokens',
  forms: [{ prefixes: ['access_token$production$', 'access_token$sandbox$'], rest: '[a-z0-9]{16}\\$[a-f0-9]{32}' }],
  examples: {
    found: [`access_token$production$${sample(LOWER_ALNUM, 16)}$${sample(HEX, 32)}`],
    ignored: ['access_token$production$', `access_token$staging$${sample(LOWER_ALNUM, 16)}$${sample(HEX, 32)}`],
  },
})
