import { ALNUM, sample, vendorToken } from './token.js'

export const groqKey = vendorToken({
  kind: 'groq_key',
  title: 'Groq API key',
  source: 'https://console.groq.com/docs/quickstart',
  forms: [{ prefixes: ['gsk_'], body: ALNUM, length: 52 }],
  examples: {
    found: [`gsk_${sample(ALNUM, 52)}`, `rejected "gsk_${sample(ALNUM, 52)}": 401`],
    ignored: [
      `gsk_${sample(ALNUM, 51)}`,
      `gsk_${'x'.repeat(52)}`,
      `agsk_${sample(ALNUM, 52)}`,
      `gsk_${sample(ALNUM, 53)}`,
    ],
  },
})
