import { ALNUM, BASE64URL, sample, vendorToken } from './token.js'

export const gcpKey = vendorToken({
  kind: 'gcp_key',
  title: 'Google API key, OAuth client secret, access or refresh token, or authorization code',
  source: 'https://cloud.google.com/docs/authentication/api-keys',
  forms: [
    { prefixes: ['AIza'], body: BASE64URL, length: 35 },
    { prefixes: ['GOCSPX-'], body: BASE64URL, length: 28 },
    { prefixes: ['ya29.'], rest: '[A-Za-z0-9_-](?:[.A-Za-z0-9_-]{18,2048}[A-Za-z0-9_-])', long: true },
    { prefixes: ['AQ.Ab'], body: BASE64URL, length: [40, 120] },
    { prefixes: ['4/0A'], body: BASE64URL, length: [40, 200] },
    { prefixes: ['1//0'], body: BASE64URL, length: [40, 200] },
  ],
  examples: {
    found: [
      `AIza${sample(BASE64URL, 35)}`,
      `GOCSPX-${sample(BASE64URL, 28)}`,
      `AQ.Ab${sample(BASE64URL, 48)}`,
      `4/0A${sample(BASE64URL, 69)}`,
      `1//0${sample(BASE64URL, 40)}`,
      `ya29.a0${sample(ALNUM, 160)}`,
      `rejected "AIza${sample(BASE64URL, 35)}": 401`,
    ],
    ignored: [
      `AIza${sample(BASE64URL, 34)}`,
      `AIza${'x'.repeat(35)}`,
      `aAIza${sample(BASE64URL, 35)}`,
      'AIzaTooShort',
      '1//0 done',
      '4/0A done',
    ],
  },
})
