import { HEX, sample, vendorToken } from './token.js'

export const langsmithKey = vendorToken({
  kind: 'langsmith_key',
  title: 'LangSmith API key',
  source:
    'https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key',
  forms: [{ prefixes: ['lsv2_pt_', 'lsv2_sk_'], rest: '[a-f0-9]{32}_[a-f0-9]{10}' }],
  examples: {
    found: [
      `lsv2_pt_${sample(HEX, 32)}_${sample(HEX, 10)}`,
      `rejected "lsv2_pt_${sample(HEX, 32)}_${sample(HEX, 10)}": 401`,
    ],
    ignored: [`alsv2_pt_${sample(HEX, 32)}_${sample(HEX, 10)}`],
  },
})
