import { LOWER_ALNUM, sample, vendorToken } from './token.js'

export const clojarsToken = vendorToken({
  kind: 'clojars_token',
  title: 'Clojars deploy token',
  source: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
  forms: [{ prefixes: ['CLOJARS_'], body: LOWER_ALNUM, length: 60 }],
  examples: {
    found: [`CLOJARS_${sample(LOWER_ALNUM, 60)}`, `rejected "CLOJARS_${sample(LOWER_ALNUM, 60)}": 401`],
    ignored: [
      `CLOJARS_${sample(LOWER_ALNUM, 59)}`,
      `CLOJARS_${'x'.repeat(60)}`,
      `aCLOJARS_${sample(LOWER_ALNUM, 60)}`,
      `CLOJARS_${sample(LOWER_ALNUM, 61)}`,
    ],
  },
})
