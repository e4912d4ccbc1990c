import { BASE64URL, sample, vendorToken } from './token.js'

export const instagramToken = vendorToken({
  kind: 'instagram_token',
  title: 'Instagram access token',
  source: 'https://developers.facebook.com/docs/instagram-platform/',
  forms: [{ prefixes: ['IGQV', 'IGQW', 'IGAA'], rest: '(?=[A-Z0-9]{0,80}[a-z])[A-Za-z0-9_-]{100,250}' }],
  examples: {
    found: [`IGQV${sample(BASE64URL, 140)}`, `rejected "IGQV${sample(BASE64URL, 140)}": 401`],
    ignored: [`IGQV${sample(BASE64URL, 60)}`, `IGAA${'A'.repeat(120)}`, `aIGQV${sample(BASE64URL, 140)}`],
  },
})
