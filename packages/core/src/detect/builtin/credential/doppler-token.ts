import { ALNUM, sample, vendorToken } from './token.js'

export const dopplerToken = vendorToken({
  kind: 'doppler_token',
  title: 'Doppler token',
  source: 'https://docs.doppler.com/docs/service-tokens',
  forms: [
    {
      prefixes: ['dp.pt.', 'dp.st.', 'dp.ct.', 'dp.sa.', 'dp.said.', 'dp.scim.', 'dp.audit.'],
      rest: '(?:[a-z0-9_-]{2,35}\\.)?[A-Za-z0-9]{40,44}',
    },
  ],
  examples: {
    found: [
      `dp.pt.${sample(ALNUM, 43)}`,
      `dp.st.dev_main.${sample(ALNUM, 43)}`,
      `rejected "dp.pt.${sample(ALNUM, 43)}": 401`,
    ],
    ignored: [`adp.pt.${sample(ALNUM, 43)}`, 'dp.st.dev'],
  },
})
