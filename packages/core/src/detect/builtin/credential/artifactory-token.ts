import { ALNUM, sample, vendorToken } from './token.js'

export const artifactoryToken = vendorToken({
  kind: 'artifactory_token',
  title: 'JFrog Artifactory API key or reference token',
  source: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
  forms: [
    { prefixes: ['AKCp'], body: ALNUM, length: [60, 75] },
    { prefixes: ['cmVmdGtuOjAx'], body: ALNUM, length: [40, 80] },
  ],
  examples: {
    found: [`AKCp${sample(ALNUM, 60)}`, `cmVmdGtuOjAx${sample(ALNUM, 40)}`, `rejected "AKCp${sample(ALNUM, 60)}": 401`],
    ignored: [
      `AKCp${sample(ALNUM, 59)}`,
      `AKCp${'x'.repeat(60)}`,
      `aAKCp${sample(ALNUM, 60)}`,
      `cmVmdGtu${'X'.repeat(56)}`,
    ],
  },
})
