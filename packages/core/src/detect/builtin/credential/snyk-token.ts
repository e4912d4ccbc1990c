import { ALNUM, BASE64URL, HEX, sample, vendorToken } from './token.js'

export const snykToken = vendorToken({
  kind: 'snyk_token',
  title: 'Snyk service account or user token',
  source: 'https://docs.snyk.io/snyk-api/authentication-for-api',
  forms: [
    { prefixes: ['snyk_uat.', 'snyk_sat.'], rest: '[a-z0-9]{8}\\.[A-Za-z0-9_-]{20,250}(?:\\.[A-Za-z0-9_-]{20,250})?' },
  ],
  examples: {
    found: [
      `snyk_uat.${sample(HEX, 8)}.${sample(ALNUM, 60)}.${sample(BASE64URL, 40)}`,
      `rejected "snyk_uat.${sample(HEX, 8)}.${sample(ALNUM, 60)}.${sample(BASE64URL, 40)}": 401`,
    ],
    ignored: [`asnyk_uat.${sample(HEX, 8)}.${sample(ALNUM, 60)}.${sample(BASE64URL, 40)}`],
  },
})
