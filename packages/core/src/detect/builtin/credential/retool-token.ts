import { LOWER_ALNUM, sample, vendorToken } from './token.js'

export const retoolToken = vendorToken({
  kind: 'retool_token',
  title: 'Retool API token',
  source: 'https://docs.retool.com/org-users/guides/retool-api/authentication',
  forms: [{ prefixes: ['retool_'], rest: '(?=[a-z0-9]{2})[a-z0-9]{26}' }],
  examples: {
    found: [`retool_01${sample(LOWER_ALNUM, 24)}`, `rejected "retool_01${sample(LOWER_ALNUM, 24)}": 401`],
    ignored: ['retool_workflow_runs', `retool_${sample(LOWER_ALNUM, 12)}`, `aretool_01${sample(LOWER_ALNUM, 24)}`],
  },
})
