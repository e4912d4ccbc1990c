import { LOWER_ALNUM, sample, vendorToken } from './token.js'

export const cerebrasKey = vendorToken({
  kind: 'cerebras_key',
  title: 'Cerebras API key',
  source: 'https://inference-docs.cerebras.ai/quickstart',
  forms: [{ prefixes: ['csk-'], body: LOWER_ALNUM, length: 48 }],
  examples: {
    found: [`csk-${sample(LOWER_ALNUM, 48)}`, `rejected "csk-${sample(LOWER_ALNUM, 48)}": 401`],
    ignored: [
      `csk-${sample(LOWER_ALNUM, 47)}`,
      `csk-${'x'.repeat(48)}`,
      `acsk-${sample(LOWER_ALNUM, 48)}`,
      `csk-${sample(LOWER_ALNUM, 49)}`,
    ],
  },
})
