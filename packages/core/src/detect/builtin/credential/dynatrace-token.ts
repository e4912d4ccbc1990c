import { sample, UPPER_ALNUM, vendorToken } from './token.js'

export const dynatraceToken = vendorToken({
  kind: 'dynatrace_token',
  title: 'Dynatrace access token',
  source:
    'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
  forms: [{ prefixes: ['dt0'], rest: '[a-z]\\d{2}\\.[A-Z0-9]{24}\\.[A-Z0-9]{64}' }],
  examples: {
    found: [
      `dt0c01.${sample(UPPER_ALNUM, 24)}.${sample(UPPER_ALNUM, 64)}`,
      `rejected "dt0c01.${sample(UPPER_ALNUM, 24)}.${sample(UPPER_ALNUM, 64)}": 401`,
    ],
    ignored: [`adt0c01.${sample(UPPER_ALNUM, 24)}.${sample(UPPER_ALNUM, 64)}`, `dt0c01.${sample(UPPER_ALNUM, 24)}`],
  },
})
