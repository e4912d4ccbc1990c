import { ALNUM, sample, vendorToken } from './token.js'

export const dbtToken = vendorToken({
  kind: 'dbt_token',
  title: 'dbt Cloud token',
  source: 'https://docs.getdbt.com/docs/dbt-cloud-apis/authentication',
  forms: [{ prefixes: ['dbtu_', 'dbtc_', 'dbts_'], rest: '(?=[a-z_-]{0,39}[A-Z0-9])[A-Za-z0-9_-]{32,80}={0,2}' }],
  examples: {
    found: [`dbtc_${sample(ALNUM, 40)}`, `rejected "dbtc_${sample(ALNUM, 40)}": 401`],
    ignored: [`dbtc_${sample(ALNUM, 12)}`, 'dbts_models_of_the_finance_team_last_run', `adbtc_${sample(ALNUM, 40)}`],
  },
})
