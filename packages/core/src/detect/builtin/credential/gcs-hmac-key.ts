import { sample, UPPER_ALNUM, vendorToken } from './token.js'

export const gcsHmacKey = vendorToken({
  kind: 'gcs_hmac_key',
  title: 'Google Cloud Storage HMAC access id',
  source: 'https://cloud.google.com/storage/docs/authentication/hmackeys',
  forms: [{ prefixes: ['GOOG'], rest: '(?=[A-Z]{0,20}\\d)(?:1E[A-Z0-9]{55}|[A-Z0-9]{20})' }],
  examples: {
    found: [
      `GOOG1E${sample(UPPER_ALNUM, 55)}`,
      `GOOG7${sample(UPPER_ALNUM, 19)}`,
      `rejected "GOOG1E${sample(UPPER_ALNUM, 55)}": 401`,
    ],
    ignored: ['GOOGLE_APPLICATION_CREDENTIALS', `GOOG7${sample(UPPER_ALNUM, 10)}`, `aGOOG1E${sample(UPPER_ALNUM, 55)}`],
  },
})
