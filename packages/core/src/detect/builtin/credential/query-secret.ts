import { matchSticky } from '../../detector.js'
import { looksRandom } from '../../looks-random.js'
import { isPlaceholder } from '../../placeholder.js'
import { ALNUM, credential, HEX, sample } from './token.js'

const names = ['key', 'sig', 'signature', 'code', 'auth', 'hmac']
const literals = names.flatMap((name) => [`?${name}=`, `&${name}=`])

export const querySecret = credential({
  kind: 'query_secret',
  title: 'Random-looking value of a query parameter named key, sig, signature, code, auth or hmac',
  source: 'RFC 3986 section 3.4; RFC 6749 section 4.1.2 (code); signed URLs of storage and CDN services',
  find: {
    by: 'literal',
    literals,
    wordStart: false,
    match: matchSticky(/[?&][a-z]{3,9}=(?<value>(?:[\w.~+/-]|%[0-9A-F]{2}){16,1024}={0,2})(?![^\s&#"'`<>)\]},;|\\])/iy),
  },
  validate: (value) => looksRandom(value) && !/^[a-f0-9]{8}-[a-f0-9-]{27}$/i.test(value) && !isPlaceholder(value),
  priority: -1,
  examples: {
    found: [
      `GET /v1/items?page=2&key=${sample(ALNUM, 32)}&limit=10 HTTP/1.1`,
      `https://cdn.example.com/a.mp4?sig=${sample(HEX, 40)}`,
      `/callback?code=${sample(ALNUM, 40)}&state=1`,
    ],
    ignored: [
      '/items?key=user-settings-page&x=1',
      '/products?code=SUMMER-SALE-2024',
      '/jobs?key=0b1d6f7e-9c3a-4f52-8d1e-2a7b3c4d5e6f',
      '/a?sig=*****',
      '/a?key=1234567890123456789',
      `?monkey=${sample(ALNUM, 32)}`,
    ],
  },
})
