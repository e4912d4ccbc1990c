import { HEX, sample, vendorToken } from './token.js'

export const mailersendToken = vendorToken({
  kind: 'mailersend_token',
  title: 'MailerSend API token',
  source: 'https://developers.mailersend.com/general.html#authentication',
  forms: [{ prefixes: ['mlsn.'], body: HEX, length: 64 }],
  examples: {
    found: [`mlsn.${sample(HEX, 64)}`, `rejected "mlsn.${sample(HEX, 64)}": 401`],
    ignored: [
      `mlsn.${sample(HEX, 63)}`,
      `mlsn.${'x'.repeat(64)}`,
      `amlsn.${sample(HEX, 64)}`,
      `mlsn.${sample(HEX, 65)}`,
    ],
  },
})
