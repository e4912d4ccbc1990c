import { HEX, sample, vendorToken } from './token.js'

export const elevenlabsKey = vendorToken({
  kind: 'elevenlabs_key',
  title: 'ElevenLabs API key',
  source: 'https://elevenlabs.io/docs/api-reference/authentication',
  forms: [{ prefixes: ['sk_'], body: HEX, length: 48 }],
  examples: {
    found: [`sk_${sample(HEX, 48)}`, `rejected "sk_${sample(HEX, 48)}": 401`],
    ignored: [`sk_${sample(HEX, 47)}`, `sk_${'x'.repeat(48)}`, `ask_${sample(HEX, 48)}`, `sk_${sample(HEX, 49)}`],
  },
})
