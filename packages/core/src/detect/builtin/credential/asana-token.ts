import { HEX, sample, vendorToken } from './token.js'

export const asanaToken = vendorToken({
  kind: 'asana_token',
  title: 'Asana personal access token',
  source: 'https://developers.asana.com/docs/personal-access-token',
  forms: [{ prefixes: ['0/', '1/', '2/'], rest: '\\d{12,18}(?:/\\d{12,18})?:[a-f0-9]{32}' }],
  examples: {
    found: [
      `1/${sample('0-9', 16)}:${sample(HEX, 32)}`,
      `2/${sample('0-9', 16)}/${sample('0-9', 16)}:${sample(HEX, 32)}`,
      `rejected "1/${sample('0-9', 16)}:${sample(HEX, 32)}": 401`,
    ],
    ignored: [`a1/${sample('0-9', 16)}:${sample(HEX, 32)}`, '1/2 done', '2/12345678901234567:x'],
  },
})
