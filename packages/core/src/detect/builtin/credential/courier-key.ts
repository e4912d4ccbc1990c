import { sample, UPPER_ALNUM, vendorToken } from './token.js'

export const courierKey = vendorToken({
  kind: 'courier_key',
  title: 'Courier API key',
  source: 'https://www.courier.com/docs/platform/workspaces/api-keys',
  forms: [{ prefixes: ['pk_prod_', 'pk_test_'], body: UPPER_ALNUM, length: 28 }],
  examples: {
    found: [
      `pk_prod_${sample(UPPER_ALNUM, 28)}`,
      `pk_test_${sample(UPPER_ALNUM, 28)}`,
      `rejected "pk_prod_${sample(UPPER_ALNUM, 28)}": 401`,
    ],
    ignored: [
      `pk_prod_${sample(UPPER_ALNUM, 27)}`,
      `pk_prod_${'x'.repeat(28)}`,
      `apk_prod_${sample(UPPER_ALNUM, 28)}`,
      `pk_prod_${sample(UPPER_ALNUM, 29)}`,
    ],
  },
})
