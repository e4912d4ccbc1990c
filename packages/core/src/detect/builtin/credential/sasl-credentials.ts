import { matchSticky } from '../../detector.js'
import { isPlaceholder } from '../../placeholder.js'
import { credential } from './token.js'

/** What a client sends in Base64: for PLAIN both name and password, for LOGIN the name and perhaps the password. */
const match = matchSticky(
  /(?<=AUTH(?:ENTICATE)? )(?:PLAIN|LOGIN|XOAUTH2|OAUTHBEARER) (?<value>[A-Za-z0-9+/]{8,2048}={0,2}(?: [A-Za-z0-9+/]{4,512}={0,2}(?![\w+/=]))?)(?![\w+/=])/y,
)

/** Base64 of text, and no word of a sentence. */
function isEncoded(value: string): boolean {
  const first = value.split(' ')[0] as string
  if (first.length % 4 !== 0 || !/[A-Z0-9=]/.test(first)) return false
  return Buffer.from(first, 'base64').every((byte) => byte < 2 || (byte > 31 && byte < 127))
}

const base64 = (text: string) => Buffer.from(text).toString('base64')
const secret = ['s3cr3t', 'Pw'].join('-')

export const saslCredentials = credential({
  kind: 'sasl_credentials',
  title: 'Credentials of a mail client’s AUTH command',
  source: 'RFC 4616 (PLAIN); RFC 4954 section 4; RFC 7628 (OAUTHBEARER)',
  find: { by: 'literal', literals: ['PLAIN ', 'LOGIN ', 'XOAUTH2 ', 'OAUTHBEARER '], match },
  validate: (value) => !isPlaceholder(value) && isEncoded(value),
  examples: {
    found: [
      `C: AUTH PLAIN ${base64(`\0ann\0${secret}`)}`,
      `AUTH LOGIN ${base64('ann@example.com')} ${base64(secret)}`,
      `a1 AUTHENTICATE PLAIN ${base64(`ann\0ann\0${secret}`)}`,
    ],
    ignored: [
      'AUTH PLAIN LOGIN CRAM-MD5',
      '250-AUTH LOGIN PLAIN',
      'AUTH PLAIN failed for ann',
      'LOGIN anna',
      'AUTH PLAIN *****',
    ],
  },
})
