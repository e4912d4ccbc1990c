import { BASE64URL, sample, vendorToken } from './token.js'

export const voyageKey = vendorToken({
  kind: 'voyage_key',
  title: 'Voyage AI API key',
  source: 'https://docs.voyageai.com/docs/api-key-and-installation',
  forms: [{ prefixes: ['pa-'], rest: '(?=[A-Za-z_-]{0,42}\\d)(?=[a-z0-9_-]{0,42}[A-Z])[A-Za-z0-9_-]{43}' }],
  examples: {
    found: [`pa-${sample(BASE64URL, 43)}`, `rejected "pa-${sample(BASE64URL, 43)}": 401`],
    ignored: [
      `pa-${sample(BASE64URL, 30)}`,
      'pa-system-for-the-announcements-of-platform-num',
      `apa-${sample(BASE64URL, 43)}`,
    ],
  },
})
