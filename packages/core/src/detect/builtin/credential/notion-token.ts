import { ALNUM, sample, vendorToken } from './token.js'

export const notionToken = vendorToken({
  kind: 'notion_token',
  title: 'Notion integration token',
  source: 'https://developers.notion.com/reference/authentication',
  forms: [
    { prefixes: ['ntn_'], rest: '\\d{11}[A-Za-z0-9]{35}' },
    { prefixes: ['secret_'], body: ALNUM, length: 43 },
  ],
  examples: {
    found: [
      `secret_${sample(ALNUM, 43)}`,
      `ntn_${sample('0-9', 11)}${sample(ALNUM, 35)}`,
      `rejected "secret_${sample(ALNUM, 43)}": 401`,
    ],
    ignored: [
      `asecret_${sample(ALNUM, 43)}`,
      `ntn_${sample('0-9', 46)}`,
      'secret_abc123',
      `ntn_${sample('0-9', 11)}${sample(ALNUM, 34)}`,
    ],
  },
})
