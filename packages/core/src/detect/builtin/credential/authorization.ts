import { type MatchAt, matchSticky } from '../../detector.js'
import { isPlaceholder } from '../../placeholder.js'
import { ALNUM, credential, HEX, sample } from './token.js'

const gap = ' {1,3}'
/** RFC 6750 section 2.1, without the dots that end a sentence. */
const bearer = matchSticky(new RegExp(`\\w{5,6}${gap}(?<value>[A-Za-z0-9._~+/=-]{7,4096}[A-Za-z0-9_~+/=-])`, 'y'))
const basic = matchSticky(new RegExp(`\\w{5}${gap}(?<value>[A-Za-z0-9+/_-]{4,1024}={0,2})(?![A-Za-z0-9+/=])`, 'y'))
/** RFC 7616 section 3.4: a list of `name=value`, all of it about one request's secret. */
const parameter = '[A-Za-z]{2,12}=(?:"[^"\\r\\n]{0,200}"|\\\\"[^"\\r\\n]{0,200}\\\\"|[^\\s,"]{1,100})'
const digest = matchSticky(new RegExp(`\\w{6}${gap}(?<value>${parameter}(?:,\\s{0,4}${parameter}){1,12})`, 'y'))

type Scheme = 'basic' | 'bearer' | 'digest' | 'token'

const matchers: Readonly<Record<Scheme, MatchAt>> = { bearer, token: bearer, basic, digest }

/** Which of the schemes stands at an offset. */
function schemeAt(text: string, at: number): Scheme {
  const first = text.charCodeAt(at) | 0x20
  if (first === 0x74) return 'token'
  if (first === 0x64) return 'digest'
  return (text.charCodeAt(at + 1) | 0x20) === 0x65 ? 'bearer' : 'basic'
}

/** Base64 of `user:password` (RFC 7617 section 2); prose such as "basic setup" does not decode to that. */
function isBasic(value: string): boolean {
  if (!/[A-Z0-9]/.test(value)) return false
  return /^[^\p{Cc}:]{0,128}:[^\p{Cc}]{0,768}$/u.test(Buffer.from(value, 'base64').toString('utf8').replace(/\n$/, ''))
}

/** Words end a sentence or name a thing ("bearer authentication", "token tbl_users_2"): a token has digits among its letters. */
function isRandom(value: string, length: number): boolean {
  if (value.length < length) return false
  if (/\d/.test(value)) return /[A-Za-z]/.test(value) || value.length >= 2 * length
  return value.length >= 2 * length && /[a-z][A-Z]/.test(value) && !/^[A-Za-z]{1,24}$/.test(value)
}

const match: MatchAt = (text, at) => {
  const scheme = schemeAt(text, at)
  const range = matchers[scheme](text, at)
  if (range === undefined) return undefined
  const value = text.slice(range.start, range.end)
  return mayBeSecret(scheme, value) && !isPlaceholder(value) ? range : undefined
}

function mayBeSecret(scheme: Scheme, value: string): boolean {
  if (scheme === 'basic') return isBasic(value)
  if (scheme === 'digest') return /(?:response|nonce|username)=/.test(value)
  return isRandom(value, scheme === 'token' ? 20 : 8)
}

const credentials = Buffer.from(['user', 's3cret'].join(':')).toString('base64')

export const authorization = credential({
  kind: 'authorization',
  title: 'Credentials of an Authorization header',
  source: 'RFC 9110 section 11.6.2; RFC 6750; RFC 7617; RFC 7616',
  // The scheme says less than the form of the token behind it.
  priority: -1,
  find: {
    by: 'literal',
    literals: ['bearer ', 'basic ', 'digest ', 'token '],
    behind: [{ least: 0, noWord: true }, { least: 0 }, { least: 0, noWord: true }, { least: 0, noWord: true }],
    ignoreCase: true,
    match,
  },
  examples: {
    found: [
      `Authorization: Bearer ${sample(ALNUM, 24)}`,
      `authorization: bearer ${sample(HEX, 40)}, retrying`,
      `sent Bearer ${sample(ALNUM, 64)}.`,
      `Basic ${credentials}`,
      `curl -H 'authorization: basic ${credentials}' https://example.com`,
      `Digest username="ann", realm="r", nonce="${sample(HEX, 16)}", response="${sample(HEX, 32)}"`,
      `Authorization: Token ${sample(HEX, 40)}`,
    ],
    ignored: [
      'Basic authentication failed',
      'basic test of the thing',
      'bearer token expired',
      'the bearer authentication-scheme is required',
      'Bearer xxxxxxxxxxxxxxxxxxxx',
      'Bearer *****',
      'Bearer <access-token>',
      'Bearer $TOKEN',
      'Unexpected token < in JSON at position 0',
      'token expired while refreshing the session',
      'Digest authentication with realm="x"',
      'WWW-Authenticate: Basic realm="files"',
    ],
  },
})
