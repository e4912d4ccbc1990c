import { ALNUM, sample, vendorToken } from './token.js'

export const logfireToken = vendorToken({
  kind: 'logfire_token',
  title: 'Pydantic Logfire token',
  source: 'https://logfire.pydantic.dev/docs/how-to-guides/create-write-tokens/',
  forms: [{ prefixes: ['pylf_v'], rest: '\\d{1,2}_[a-z]{2,8}_[A-Za-z0-9_-]{30,120}' }],
  examples: {
    found: [`pylf_v1_us_${sample(ALNUM, 43)}`],
    ignored: [`pylf_v1_us_${'x'.repeat(43)}`, `apylf_v1_us_${sample(ALNUM, 43)}`],
  },
})
