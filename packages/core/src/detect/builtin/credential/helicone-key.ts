import { LOWER_ALNUM, sample, vendorToken } from './token.js'

export const heliconeKey = vendorToken({
  kind: 'helicone_key',
  title: 'Helicone API key',
  source: 'https://docs.helicone.ai/getting-started/quick-start',
  forms: [
    {
      prefixes: ['sk-helicone-', 'pk-helicone-'],
      rest: '(?:(?:eu|cp)-)?[a-z0-9]{7}-[a-z0-9]{7}-[a-z0-9]{7}-[a-z0-9]{7}',
    },
  ],
  examples: {
    found: [
      `sk-helicone-${sample(LOWER_ALNUM, 7)}-${sample(LOWER_ALNUM, 7)}-${sample(LOWER_ALNUM, 7)}-${sample(LOWER_ALNUM, 7)}`,
      `rejected "sk-helicone-${sample(LOWER_ALNUM, 7)}-${sample(LOWER_ALNUM, 7)}-${sample(LOWER_ALNUM, 7)}-${sample(LOWER_ALNUM, 7)}": 401`,
    ],
    ignored: [
      'sk-helicone-proxy',
      `sk-helicone-${sample(LOWER_ALNUM, 7)}`,
      `ask-helicone-${sample(LOWER_ALNUM, 7)}-${sample(LOWER_ALNUM, 7)}-${sample(LOWER_ALNUM, 7)}-${sample(LOWER_ALNUM, 7)}`,
    ],
  },
})
