import { matchSticky } from '../../detector.js'
import { BASE64URL, credential, sample } from './token.js'

const part = '[A-Za-z0-9_-]'

/**
 * Two parts (cut off or unsigned), three (JWS; the signature may be empty) or five (JWE; the encrypted key may be).
 * Never from the middle of a longer run, so that each run is read once.
 */
const expression = new RegExp(
  `(?<![\\w.-])e[yw]${part}{8,2048}\\.(?:${part}{8,16384}|(?=\\.))(?:\\.${part}{0,16384}){0,3}(?![A-Za-z0-9_-])`,
  'y',
)

/** RFC 7515 section 4: the header is a JSON object, so its Base64url form starts with that of `{"`, give or take white space. */
function hasJsonHeader(value: string): boolean {
  const header = Buffer.from(value.slice(0, 64).split('.', 1)[0] as string, 'base64url').toString('latin1')
  return /^\{\s{0,8}"[\w.-]{1,40}"\s{0,4}:/.test(header)
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

const signed = encode({ alg: 'HS256', typ: 'JWT' })
const encrypted = encode({ alg: 'dir', enc: 'A256GCM' })
const claims = encode({ sub: '1234567890', name: 'A. User' })

export const jwt = credential({
  kind: 'jwt',
  title: 'JSON Web Token (signed, unsigned or encrypted)',
  source: 'RFC 7519; RFC 7515 section 7.1; RFC 7516 section 7.1',
  find: {
    by: 'literal',
    literals: ['eyJ', 'eyA', 'ewo', 'ew0K'],
    behind: [7, 7, 7, 6].map((least) => ({ least, dashes: true })),
    match: matchSticky(expression),
  },
  validate: hasJsonHeader,
  examples: {
    found: [
      `${signed}.${claims}.${sample(BASE64URL, 43)}`,
      `session=${signed}.${claims}.${sample(BASE64URL, 43)}; Path=/`,
      `cut off: ${signed}.${claims}`,
      `${encode({ alg: 'none' })}.${claims}.`,
      `${encrypted}..${sample(BASE64URL, 16)}.${sample(BASE64URL, 120)}.${sample(BASE64URL, 22)}`,
      `${encrypted}.${sample(BASE64URL, 40)}.${sample(BASE64URL, 16)}.${sample(BASE64URL, 120)}.${sample(BASE64URL, 22)}`,
    ],
    ignored: [
      signed,
      'eyJ.eyJ.abc',
      `eyJ${'x'.repeat(20)}.${claims}.${sample(BASE64URL, 43)}`,
      `k${signed}.${claims}.${sample(BASE64URL, 43)}`,
      'eyes.closed.today',
      'ewok.forest.moon of endor',
    ],
  },
})
