import { BASE64URL, sample, vendorToken } from './token.js'

export const figmaToken = vendorToken({
  kind: 'figma_token',
  title: 'Figma personal access or OAuth token',
  source: 'https://www.figma.com/developers/api#access-tokens',
  forms: [
    {
      prefixes: ['figd_', 'figo_', 'figu_', 'figor_', 'figoh_', 'figur_', 'figuh_', 'figdr_', 'figdh_'],
      body: BASE64URL,
      length: [36, 64],
    },
  ],
  examples: {
    found: [
      `figd_${sample(BASE64URL, 36)}`,
      `figuh_${sample(BASE64URL, 40)}`,
      `figo_${sample(BASE64URL, 36)}`,
      `rejected "figd_${sample(BASE64URL, 36)}": 401`,
    ],
    ignored: [`figd_${sample(BASE64URL, 35)}`, `figd_${'x'.repeat(36)}`, `afigd_${sample(BASE64URL, 36)}`],
  },
})
