import { BASE64URL, sample, vendorToken } from './token.js'

export const sendgridKey = vendorToken({
  kind: 'sendgrid_key',
  title: 'SendGrid API key',
  source: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
  forms: [{ prefixes: ['SG.'], rest: '[A-Za-z0-9_-]{20,24}\\.[A-Za-z0-9_-]{39,50}' }],
  examples: {
    found: [
      `SG.${sample(BASE64URL, 22)}.${sample(BASE64URL, 43)}`,
      `rejected "SG.${sample(BASE64URL, 22)}.${sample(BASE64URL, 43)}": 401`,
    ],
    ignored: [`aSG.${sample(BASE64URL, 22)}.${sample(BASE64URL, 43)}`, `SG.${sample(BASE64URL, 22)}.`],
  },
})
