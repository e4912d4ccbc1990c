import { ALNUM, sample, vendorToken } from './token.js'

export const dependencyTrackKey = vendorToken({
  kind: 'dependency_track_key',
  title: 'Dependency-Track API key',
  source: 'https://docs.dependencytrack.org/integrations/rest-api/',
  forms: [{ prefixes: ['odt_'], body: ALNUM, length: [32, 40] }],
  examples: {
    found: [`odt_${sample(ALNUM, 32)}`, `rejected "odt_${sample(ALNUM, 32)}": 401`],
    ignored: [`odt_${sample(ALNUM, 31)}`, `odt_${'x'.repeat(32)}`, `aodt_${sample(ALNUM, 32)}`],
  },
})
