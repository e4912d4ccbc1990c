import type { Range } from '../../detector.js'
import { BASE64URL, credential, sample } from './token.js'

/** A 4096-bit RSA key with all its parts has about 3,300 characters. */
const MAX_KEY = 4096

const TYPE = '"kty"'
const privatePart = /"(?:d|k|p|q|dp|dq|qi)"\s?:\s?"([A-Za-z0-9_-]{22,2800})"/dg

/** From the first private part to the last of the object that `"kty"` stands in; public parts between them go too. */
function match(text: string, at: number): Range | undefined {
  const open = text.slice(Math.max(0, at - MAX_KEY), at).lastIndexOf('{')
  if (open === -1) return undefined
  const start = Math.max(0, at - MAX_KEY) + open
  // Each object is read once, however often it names its type.
  if (text.slice(start, at).includes(TYPE)) return undefined
  const length = text.slice(start, start + MAX_KEY).indexOf('}')
  if (length === -1) return undefined
  const parts = [...text.slice(start, start + length).matchAll(privatePart)].flatMap(
    ({ indices }) => indices?.[1] ?? [],
  )
  const first = parts[0]
  const last = parts.at(-1)
  return first === undefined || last === undefined ? undefined : { start: start + first, end: start + last }
}

export const jwkPrivate = credential({
  kind: 'jwk_private',
  title: 'Private parts of a JSON Web Key',
  source: 'RFC 7517 section 4; RFC 7518 section 6 (d, p, q, dp, dq, qi of RSA and d of EC keys, k of symmetric ones)',
  find: { by: 'literal', literals: [TYPE], wordStart: false, match },
  examples: {
    found: [
      `{"kty":"EC","crv":"P-256","x":"${sample(BASE64URL, 43)}","d":"${sample(BASE64URL, 43)}"}`,
      `{"d":"${sample(BASE64URL, 43)}","kty":"OKP"}`,
      `key {"kty": "oct", "k": "${sample(BASE64URL, 43)}"} loaded`,
    ],
    ignored: [
      `{"kty":"RSA","n":"${sample(BASE64URL, 342)}","e":"AQAB"}`,
      `{"d":"${sample(BASE64URL, 43)}"}`,
      '{"kty":"EC","d":"short"}',
      '{"kty":"EC","d":"*****"}',
    ],
  },
})
