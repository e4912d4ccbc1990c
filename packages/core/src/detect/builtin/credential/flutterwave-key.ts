import { HEX, sample, vendorToken } from './token.js'

export const flutterwaveKey = vendorToken({
  kind: 'flutterwave_key',
  title: 'Flutterwave secret, public or encryption key',
  source: 'https://developer.flutterwave.com/docs/authentication',
  forms: [
    {
      prefixes: ['FLWSECK-', 'FLWSECK_TEST-', 'FLWPUBK-', 'FLWPUBK_TEST-', 'FLWSECK_TEST'],
      rest: '[A-Za-z0-9]{12,40}(?:-X)?',
    },
  ],
  examples: {
    found: [
      `FLWSECK_TEST-${sample(HEX, 32)}-X`,
      `FLWSECK_TEST${sample(HEX, 12)}`,
      `rejected "FLWSECK_TEST-${sample(HEX, 32)}-X": 401`,
    ],
    ignored: [`aFLWSECK_TEST-${sample(HEX, 32)}-X`, 'FLWSECK_TEST-key'],
  },
})
