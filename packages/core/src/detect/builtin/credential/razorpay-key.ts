import { ALNUM, sample, vendorToken } from './token.js'

export const razorpayKey = vendorToken({
  kind: 'razorpay_key',
  title: 'Razorpay API key id',
  source: 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/',
  forms: [{ prefixes: ['rzp_live_', 'rzp_test_'], body: ALNUM, length: 14 }],
  examples: {
    found: [
      `rzp_live_${sample(ALNUM, 14)}`,
      `rzp_test_${sample(ALNUM, 14)}`,
      `rejected "rzp_live_${sample(ALNUM, 14)}": 401`,
    ],
    ignored: [
      `rzp_live_${sample(ALNUM, 13)}`,
      `rzp_live_${'x'.repeat(14)}`,
      `arzp_live_${sample(ALNUM, 14)}`,
      `rzp_live_${sample(ALNUM, 15)}`,
    ],
  },
})
