import { ALNUM, sample, vendorToken } from './token.js'

export const adafruitKey = vendorToken({
  kind: 'adafruit_key',
  title: 'Adafruit IO key',
  source: 'https://io.adafruit.com/api/docs/#authentication',
  forms: [{ prefixes: ['aio_'], body: ALNUM, length: 28 }],
  examples: {
    found: [`aio_${sample(ALNUM, 28)}`, `rejected "aio_${sample(ALNUM, 28)}": 401`],
    ignored: [
      `aio_${sample(ALNUM, 27)}`,
      `aio_${'x'.repeat(28)}`,
      `aaio_${sample(ALNUM, 28)}`,
      `aio_${sample(ALNUM, 29)}`,
    ],
  },
})
