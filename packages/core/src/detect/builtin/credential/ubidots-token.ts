import { ALNUM, sample, vendorToken } from './token.js'

export const ubidotsToken = vendorToken({
  kind: 'ubidots_token',
  title: 'Ubidots token',
  source: 'https://docs.ubidots.com/reference/how-to-get-a-token',
  forms: [{ prefixes: ['BBFF-', 'BBUS-'], body: ALNUM, length: [30, 36] }],
  examples: {
    found: [`BBFF-${sample(ALNUM, 30)}`, `BBUS-${sample(ALNUM, 30)}`, `rejected "BBFF-${sample(ALNUM, 30)}": 401`],
    ignored: [`BBFF-${sample(ALNUM, 29)}`, `BBFF-${'x'.repeat(30)}`, `aBBFF-${sample(ALNUM, 30)}`],
  },
})
