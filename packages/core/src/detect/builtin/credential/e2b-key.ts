import { HEX, sample, vendorToken } from './token.js'

export const e2bKey = vendorToken({
  kind: 'e2b_key',
  title: 'E2B API key',
  source: 'https://e2b.dev/docs/api-key',
  forms: [{ prefixes: ['e2b_'], body: HEX, length: 40 }],
  examples: {
    found: [`e2b_${sample(HEX, 40)}`, `rejected "e2b_${sample(HEX, 40)}": 401`],
    ignored: [`e2b_${sample(HEX, 39)}`, `e2b_${'x'.repeat(40)}`, `ae2b_${sample(HEX, 40)}`, `e2b_${sample(HEX, 41)}`],
  },
})
