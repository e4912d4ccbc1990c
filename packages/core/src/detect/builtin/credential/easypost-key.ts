import { ALNUM, sample, vendorToken } from './token.js'

export const easypostKey = vendorToken({
  kind: 'easypost_key',
  title: 'EasyPost API key',
  source: 'https://docs.easypost.com/docs/authentication',
  forms: [{ prefixes: ['EZAK', 'EZTK'], body: ALNUM, length: 54 }],
  examples: {
    found: [`EZAK${sample(ALNUM, 54)}`, `EZTK${sample(ALNUM, 54)}`, `rejected "EZAK${sample(ALNUM, 54)}": 401`],
    ignored: [
      `EZAK${sample(ALNUM, 53)}`,
      `EZAK${'x'.repeat(54)}`,
      `aEZAK${sample(ALNUM, 54)}`,
      `EZAK${sample(ALNUM, 55)}`,
    ],
  },
})
