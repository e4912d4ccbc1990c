import { ALNUM, sample, vendorToken } from './token.js'

export const adyenKey = vendorToken({
  kind: 'adyen_key',
  title: 'Adyen API key',
  source: 'https://docs.adyen.com/development-resources/api-credentials/',
  forms: [
    {
      prefixes: ['AQE'],
      rest: '[a-z]hm[a-z]{2}[A-Za-z0-9+/]{60,160}={0,2}(?:-[A-Za-z0-9+/]{40,60}=)?(?:-[^\\s"\'`<>\\\\]{8,40})?',
    },
  ],
  examples: {
    found: [
      `AQEyhmfx${sample(ALNUM, 88)}`,
      `key=AQEyhmfx${sample(ALNUM, 88)}==-${sample(ALNUM, 43)}=-${sample(ALNUM, 16)}`,
    ],
    ignored: [`AQEyhmfx${sample(ALNUM, 20)}`, `AQEyabcd${sample(ALNUM, 88)}`, `aAQEyhmfx${sample(ALNUM, 88)}`],
  },
})
