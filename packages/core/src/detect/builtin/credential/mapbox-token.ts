import { ALNUM, BASE64URL, sample, vendorToken } from './token.js'

export const mapboxToken = vendorToken({
  kind: 'mapbox_token',
  title: 'Mapbox access token',
  source: 'https://docs.mapbox.com/api/accounts/tokens/',
  forms: [{ prefixes: ['sk.eyJ', 'tk.eyJ', 'pk.eyJ'], rest: '[A-Za-z0-9_-]{20,250}\\.[A-Za-z0-9_-]{20,26}' }],
  examples: {
    found: [
      `sk.eyJ${sample(ALNUM, 80)}.${sample(BASE64URL, 22)}`,
      `rejected "sk.eyJ${sample(ALNUM, 80)}.${sample(BASE64URL, 22)}": 401`,
    ],
    ignored: [`ask.eyJ${sample(ALNUM, 80)}.${sample(BASE64URL, 22)}`],
  },
})
