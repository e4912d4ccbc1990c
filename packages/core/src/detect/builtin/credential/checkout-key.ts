import { HEX, LOWER_ALNUM, sample, UUID, vendorToken } from './token.js'

const uuid = [8, 4, 4, 4, 12].map((length) => sample(HEX, length)).join('-')

export const checkoutKey = vendorToken({
  kind: 'checkout_key',
  title: 'Checkout.com secret key',
  source: 'https://www.checkout.com/docs/developer-resources/api/manage-api-keys',
  forms: [
    { prefixes: ['sk_', 'sk_test_'], rest: UUID },
    { prefixes: ['sk_sbox_'], body: LOWER_ALNUM, length: [26, 40] },
  ],
  examples: {
    found: [
      ['sk', 'test', uuid].join('_'),
      ['sk', 'sbox', sample(LOWER_ALNUM, 28)].join('_'),
      `rejected "${['sk', 'test', uuid].join('_')}": 401`,
    ],
    ignored: [`pk_${uuid}`, 'sk_sbox_short', `a${['sk', 'test', uuid].join('_')}`],
  },
})
