import { sample, UPPER_ALNUM, vendorToken } from './token.js'

export const octopusKey = vendorToken({
  kind: 'octopus_key',
  title: 'Octopus Deploy API key',
  source: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
  forms: [{ prefixes: ['API-'], body: UPPER_ALNUM, length: [25, 31] }],
  examples: {
    found: [`API-${sample(UPPER_ALNUM, 25)}`, `rejected "API-${sample(UPPER_ALNUM, 25)}": 401`],
    ignored: [
      `API-${sample(UPPER_ALNUM, 24)}`,
      `API-${'x'.repeat(25)}`,
      `aAPI-${sample(UPPER_ALNUM, 25)}`,
      'GSSAPI-VIRHEKAPSELOINTIMERKKIJONO.',
      `API-${sample(UPPER_ALNUM, 32)}`,
    ],
  },
})
