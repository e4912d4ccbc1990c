import { BASE64URL, sample, vendorToken } from './token.js'

export const duffelToken = vendorToken({
  kind: 'duffel_token',
  title: 'Duffel access token',
  source: 'https://duffel.com/docs/api/overview/making-requests/authentication',
  forms: [{ prefixes: ['duffel_test_', 'duffel_live_'], body: BASE64URL, length: [43, 48] }],
  examples: {
    found: [
      `duffel_test_${sample(BASE64URL, 43)}`,
      `duffel_live_${sample(BASE64URL, 43)}`,
      `rejected "duffel_test_${sample(BASE64URL, 43)}": 401`,
    ],
    ignored: [
      `duffel_test_${sample(BASE64URL, 42)}`,
      `duffel_test_${'x'.repeat(43)}`,
      `aduffel_test_${sample(BASE64URL, 43)}`,
    ],
  },
})
