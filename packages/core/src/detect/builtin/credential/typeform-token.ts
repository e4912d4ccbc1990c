import { ALNUM, sample, vendorToken } from './token.js'

export const typeformToken = vendorToken({
  kind: 'typeform_token',
  title: 'Typeform personal access token',
  source: 'https://www.typeform.com/developers/get-started/personal-access-token/',
  forms: [{ prefixes: ['tfp_'], rest: '[A-Za-z0-9_.-]{38,60}' }],
  examples: {
    found: [
      `tfp_${sample(ALNUM, 44)}_${sample(ALNUM, 14)}`,
      `rejected "tfp_${sample(ALNUM, 44)}_${sample(ALNUM, 14)}": 401`,
    ],
    ignored: [`atfp_${sample(ALNUM, 44)}_${sample(ALNUM, 14)}`],
  },
})
