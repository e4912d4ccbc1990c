import { sample, UPPER_ALNUM, vendorToken } from './token.js'

export const clickupToken = vendorToken({
  kind: 'clickup_token',
  title: 'ClickUp personal API token',
  source: 'https://developer.clickup.com/docs/authentication',
  forms: [{ prefixes: ['pk_'], rest: '\\d{5,10}_[A-Z0-9]{28,34}' }],
  examples: {
    found: [`pk_1234567_${sample(UPPER_ALNUM, 32)}`, `rejected "pk_1234567_${sample(UPPER_ALNUM, 32)}": 401`],
    ignored: [`apk_1234567_${sample(UPPER_ALNUM, 32)}`, 'pk_12345_user'],
  },
})
