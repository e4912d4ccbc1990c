import { BASE64URL, sample, vendorToken } from './token.js'

export const togetherKey = vendorToken({
  kind: 'together_key',
  title: 'Together AI API key',
  source: 'https://docs.together.ai/docs/quickstart',
  forms: [{ prefixes: ['tgp_v1_'], body: BASE64URL, length: 43 }],
  examples: {
    found: [`tgp_v1_${sample(BASE64URL, 43)}`, `rejected "tgp_v1_${sample(BASE64URL, 43)}": 401`],
    ignored: [`tgp_v1_${sample(BASE64URL, 42)}`, `tgp_v1_${'x'.repeat(43)}`, `atgp_v1_${sample(BASE64URL, 43)}`],
  },
})
