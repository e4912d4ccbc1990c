import { ALNUM, sample, vendorToken } from './token.js'

export const triggerKey = vendorToken({
  kind: 'trigger_key',
  title: 'Trigger.dev secret key',
  source: 'https://trigger.dev/docs/apikeys',
  forms: [
    {
      prefixes: ['tr_dev_', 'tr_prod_', 'tr_stg_', 'tr_preview_'],
      rest: '(?=[A-Za-z]{0,23}\\d)(?=[a-z0-9]{0,23}[A-Z])[A-Za-z0-9]{20,24}',
    },
  ],
  examples: {
    found: [`tr_prod_${sample(ALNUM, 20)}`, `rejected "tr_prod_${sample(ALNUM, 20)}": 401`],
    ignored: [`tr_prod_${sample(ALNUM, 10)}`, 'tr_dev_environment_is_down', `atr_prod_${sample(ALNUM, 20)}`],
  },
})
