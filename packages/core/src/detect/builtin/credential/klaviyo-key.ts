import { LOWER_ALNUM, sample, vendorToken } from './token.js'

export const klaviyoKey = vendorToken({
  kind: 'klaviyo_key',
  title: 'Klaviyo private API key',
  source: 'https://developers.klaviyo.com/en/docs/authenticate_',
  forms: [{ prefixes: ['pk_'], rest: '(?=[a-z]{0,33}\\d)(?=\\d{0,33}[a-z])[a-z0-9]{34,35}' }],
  examples: {
    found: [`pk_${sample(LOWER_ALNUM, 34)}`, `rejected "pk_${sample(LOWER_ALNUM, 34)}": 401`],
    ignored: [`apk_${sample(LOWER_ALNUM, 34)}`],
  },
})
