import { HEX, sample, vendorToken } from './token.js'

export const databricksToken = vendorToken({
  kind: 'databricks_token',
  title: 'Databricks personal access token',
  source: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
  forms: [{ prefixes: ['dapi'], rest: '[A-Fa-f0-9]{32}(?:-\\d{1,2})?' }],
  examples: {
    found: [`dapi${sample(HEX, 32)}`, `dapi${sample(HEX, 32)}-2`, `rejected "dapi${sample(HEX, 32)}": 401`],
    ignored: [`adapi${sample(HEX, 32)}`, `dapi${sample(HEX, 34)}`, 'dapi1234'],
  },
})
