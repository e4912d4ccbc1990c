import { HEX, sample, vendorToken } from './token.js'

export const sonarqubeToken = vendorToken({
  kind: 'sonarqube_token',
  title: 'SonarQube token',
  source: 'https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/',
  forms: [{ prefixes: ['sqp_', 'squ_', 'sqa_'], body: HEX, length: 40 }],
  examples: {
    found: [`sqp_${sample(HEX, 40)}`, `squ_${sample(HEX, 40)}`, `rejected "sqp_${sample(HEX, 40)}": 401`],
    ignored: [`sqp_${sample(HEX, 39)}`, `sqp_${'x'.repeat(40)}`, `asqp_${sample(HEX, 40)}`, `sqp_${sample(HEX, 41)}`],
  },
})
