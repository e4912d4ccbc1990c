import { ALNUM, HEX, sample, vendorToken } from './token.js'

export const brevoKey = vendorToken({
  kind: 'brevo_key',
  title: 'Brevo (Sendinblue) API or SMTP key',
  source: 'https://developers.brevo.com/docs/getting-started',
  forms: [{ prefixes: ['xkeysib-', 'xsmtpsib-'], rest: '[a-f0-9]{64}-[A-Za-z0-9]{16}' }],
  examples: {
    found: [
      `xkeysib-${sample(HEX, 64)}-${sample(ALNUM, 16)}`,
      `rejected "xkeysib-${sample(HEX, 64)}-${sample(ALNUM, 16)}": 401`,
    ],
    ignored: [`axkeysib-${sample(HEX, 64)}-${sample(ALNUM, 16)}`],
  },
})
