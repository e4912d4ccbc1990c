import { HEX, sample, vendorToken } from './token.js'

export const openrouterKey = vendorToken({
  kind: 'openrouter_key',
  title: 'OpenRouter API key',
  source: 'https://openrouter.ai/docs/api-reference/authentication',
  forms: [{ prefixes: ['sk-or-v1-'], body: HEX, length: 64 }],
  examples: {
    found: [`sk-or-v1-${sample(HEX, 64)}`, `rejected "sk-or-v1-${sample(HEX, 64)}": 401`],
    ignored: [
      `sk-or-v1-${sample(HEX, 63)}`,
      `sk-or-v1-${'x'.repeat(64)}`,
      `ask-or-v1-${sample(HEX, 64)}`,
      `sk-or-v1-${sample(HEX, 65)}`,
    ],
  },
})
