import { ALNUM, sample, vendorToken } from './token.js'

export const browserbaseKey = vendorToken({
  kind: 'browserbase_key',
  title: 'Browserbase API key',
  source: 'https://docs.browserbase.com/reference/introduction',
  forms: [{ prefixes: ['bb_live_'], rest: '(?=[A-Za-z]{0,26}\\d)[A-Za-z0-9_-]{27}' }],
  examples: {
    found: [`bb_live_${sample(ALNUM, 27)}`, `rejected "bb_live_${sample(ALNUM, 27)}": 401`],
    ignored: [`bb_live_${sample(ALNUM, 12)}`, `bb_live_${'x'.repeat(27)}`, `abb_live_${sample(ALNUM, 27)}`],
  },
})
