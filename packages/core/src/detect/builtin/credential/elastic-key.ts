import { ALNUM, sample, vendorToken } from './token.js'

export const elasticKey = vendorToken({
  kind: 'elastic_key',
  title: 'Elastic Cloud API key',
  source: 'https://www.elastic.co/docs/deploy-manage/api-keys',
  forms: [{ prefixes: ['essu_'], rest: '[A-Za-z0-9+/_-]{50,160}={0,2}' }],
  examples: {
    found: [`essu_${sample(ALNUM, 72)}==`, `rejected "essu_${sample(ALNUM, 72)}==": 401`],
    ignored: [`essu_${sample(ALNUM, 20)}`, 'essu_projects', `aessu_${sample(ALNUM, 72)}==`],
  },
})
