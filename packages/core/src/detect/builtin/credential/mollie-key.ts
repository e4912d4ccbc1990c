import { ALNUM, sample, vendorToken } from './token.js'

export const mollieKey = vendorToken({
  kind: 'mollie_key',
  title: 'Mollie API key or access token',
  source: 'https://docs.mollie.com/reference/authentication',
  forms: [
    { prefixes: ['live_', 'test_'], rest: '(?=[A-Za-z]{0,29}\\d)(?=[a-z0-9]{0,29}[A-Z])[A-Za-z0-9]{30}' },
    { prefixes: ['access_'], rest: '(?=[A-Za-z]{0,29}\\d)(?=[a-z0-9]{0,29}[A-Z])[A-Za-z0-9]{30,40}' },
  ],
  examples: {
    found: [['live', sample(ALNUM, 30)].join('_'), `rejected "${['live', sample(ALNUM, 30)].join('_')}": 401`],
    ignored: [
      ['live', sample(ALNUM, 20)].join('_'),
      'test_cases_for_the_login_page_v2',
      'access_log_for_2024',
      `a${['live', sample(ALNUM, 30)].join('_')}`,
    ],
  },
})
