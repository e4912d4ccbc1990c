import { ALNUM, HEX, sample, vendorToken } from './token.js'

export const harnessToken = vendorToken({
  kind: 'harness_token',
  title: 'Harness access token',
  source: 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/',
  forms: [{ prefixes: ['pat.', 'sat.'], rest: '[A-Za-z0-9_-]{22}\\.[A-Za-z0-9]{24}\\.[A-Za-z0-9]{20}' }],
  examples: {
    found: [`pat.${sample(ALNUM, 22)}.${sample(HEX, 24)}.${sample(ALNUM, 20)}`],
    ignored: [
      `pat.${sample(ALNUM, 22)}.${sample(HEX, 24)}`,
      `apat.${sample(ALNUM, 22)}.${sample(HEX, 24)}.${sample(ALNUM, 20)}`,
    ],
  },
})
