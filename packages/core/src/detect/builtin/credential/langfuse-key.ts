import { HEX, sample, UUID, vendorToken } from './token.js'

export const langfuseKey = vendorToken({
  kind: 'langfuse_key',
  title: 'Langfuse secret key',
  source: 'https://langfuse.com/docs/api',
  forms: [{ prefixes: ['sk-lf-'], rest: UUID }],
  examples: {
    found: [
      `sk-lf-${sample(HEX, 8)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 12)}`,
      `rejected "sk-lf-${sample(HEX, 8)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 12)}": 401`,
    ],
    ignored: [`ask-lf-${sample(HEX, 8)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 12)}`],
  },
})
