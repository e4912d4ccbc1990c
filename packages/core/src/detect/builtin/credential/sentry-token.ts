import { ALNUM, HEX, sample, vendorToken } from './token.js'

export const sentryToken = vendorToken({
  kind: 'sentry_token',
  title: 'Sentry auth token of an organisation, user, application or integration',
  source: 'https://docs.sentry.io/security-legal-pii/security/token-formats/',
  forms: [
    { prefixes: ['sntrys_eyJ'], rest: '[A-Za-z0-9+/_-]{20,500}={0,2}_[A-Za-z0-9+/_-]{20,100}={0,2}', long: true },
    { prefixes: ['sntryu_', 'sntrya_', 'sntryi_'], body: HEX, length: 64 },
  ],
  examples: {
    found: [
      `sntryu_${sample(HEX, 64)}`,
      `sntryi_${sample(HEX, 64)}`,
      `sntrys_eyJ${sample(ALNUM, 120)}_${sample(ALNUM, 43)}`,
      `rejected "sntryu_${sample(HEX, 64)}": 401`,
    ],
    ignored: [`asntryu_${sample(HEX, 64)}`],
  },
})
