import { BASE64URL, sample, vendorToken } from './token.js'

export const recaptchaKey = vendorToken({
  kind: 'recaptcha_key',
  title: 'reCAPTCHA secret or site key',
  source: 'https://developers.google.com/recaptcha/docs/verify',
  forms: [{ prefixes: ['6L'], body: BASE64URL, length: 38 }],
  context: ['recaptcha'],
  examples: {
    found: [`recaptcha 6L${sample(BASE64URL, 38)}`],
    ignored: [
      `6L${sample(BASE64URL, 37)}`,
      `6L${'x'.repeat(38)}`,
      `a6L${sample(BASE64URL, 38)}`,
      `6L${sample(BASE64URL, 38)}`,
    ],
  },
})
