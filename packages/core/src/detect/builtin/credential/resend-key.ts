import { ALNUM, sample, vendorToken } from './token.js'

export const resendKey = vendorToken({
  kind: 'resend_key',
  title: 'Resend API key',
  source: 'https://resend.com/docs/dashboard/api-keys/introduction',
  forms: [{ prefixes: ['re_'], rest: '[A-Za-z0-9]{8}_[A-Za-z0-9]{24}' }],
  examples: {
    found: [
      `re_${sample(ALNUM, 8)}_${sample(ALNUM, 24)}`,
      `rejected "re_${sample(ALNUM, 8)}_${sample(ALNUM, 24)}": 401`,
    ],
    ignored: [`are_${sample(ALNUM, 8)}_${sample(ALNUM, 24)}`],
  },
})
