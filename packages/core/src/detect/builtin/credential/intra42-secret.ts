import { HEX, sample, vendorToken } from './token.js'

export const intra42Secret = vendorToken({
  kind: 'intra42_secret',
  title: '42 Intra client secret',
  source: 'https://api.intra.42.fr/apidoc/guides/getting_started',
  forms: [{ prefixes: ['s-s4t2ud-', 's-s4t2af-'], body: HEX, length: 64 }],
  examples: {
    found: [
      `s-s4t2ud-${sample(HEX, 64)}`,
      `s-s4t2af-${sample(HEX, 64)}`,
      `rejected "s-s4t2ud-${sample(HEX, 64)}": 401`,
    ],
    ignored: [
      `s-s4t2ud-${sample(HEX, 63)}`,
      `s-s4t2ud-${'x'.repeat(64)}`,
      `as-s4t2ud-${sample(HEX, 64)}`,
      `s-s4t2ud-${sample(HEX, 65)}`,
    ],
  },
})
