import { ALNUM, sample, vendorToken } from './token.js'

export const renderKey = vendorToken({
  kind: 'render_key',
  title: 'Render API key',
  source: 'https://render.com/docs/api',
  forms: [{ prefixes: ['rnd_'], body: ALNUM, length: [28, 40] }],
  examples: {
    found: [`rnd_${sample(ALNUM, 28)}`, `rejected "rnd_${sample(ALNUM, 28)}": 401`],
    ignored: [`rnd_${sample(ALNUM, 27)}`, `rnd_${'x'.repeat(28)}`, `arnd_${sample(ALNUM, 28)}`],
  },
})
