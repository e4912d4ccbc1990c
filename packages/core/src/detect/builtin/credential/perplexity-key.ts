import { ALNUM, sample, vendorToken } from './token.js'

export const perplexityKey = vendorToken({
  kind: 'perplexity_key',
  title: 'Perplexity API key',
  source: 'https://docs.perplexity.ai/guides/getting-started',
  forms: [{ prefixes: ['pplx-'], body: ALNUM, length: [48, 56] }],
  examples: {
    found: [`pplx-${sample(ALNUM, 48)}`, `rejected "pplx-${sample(ALNUM, 48)}": 401`],
    ignored: [`pplx-${sample(ALNUM, 47)}`, `pplx-${'x'.repeat(48)}`, `applx-${sample(ALNUM, 48)}`],
  },
})
