import { HEX, sample, vendorToken } from './token.js'

export const mailgunKey = vendorToken({
  kind: 'mailgun_key',
  title: 'Mailgun private API key',
  source: 'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt',
  forms: [{ prefixes: ['key-'], rest: '(?=[a-z]{0,31}\\d)(?=\\d{0,31}[a-z])[a-z0-9]{32}' }],
  examples: {
    found: [`key-${sample(HEX, 32)}`, `rejected "key-${sample(HEX, 32)}": 401`],
    ignored: [`akey-${sample(HEX, 32)}`, `key-${'x'.repeat(32)}`, 'key-value'],
  },
})
