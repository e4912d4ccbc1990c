import type { Range } from '../../detector.js'
import { ALNUM, credential, sample } from './token.js'

/** The longest block read; a 16384-bit RSA key is 12.6 KiB. */
const MAX_BLOCK = 16_384
/** A block that is closed has at least an Ed25519 key in it (RFC 8410: 64 characters), give or take a test's; one that is cut off may have less. */
const MIN_CLOSED = 40
const MIN_CUT = 16

const opening = /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/y
const closing = /-----END [A-Z0-9 ]{0,40}-----/y
/** Base64, white space or its escapes, the quotes and signs of source code, and header lines (RFC 1421 section 4.6). */
const body =
  /(?:[A-Za-z0-9+/=\s"'`,.;]|\\[nrt\\"']|(?:Proc-Type|DEK-Info|Version|Comment|Hash|Charset): ?[^\n\\]{0,80})/y
const header = /(?:Proc-Type|DEK-Info|Version|Comment|Hash|Charset): ?[^\n\\]{0,80}/g

function bodyEnd(text: string, from: number, limit: number): number {
  let end = from
  while (end < limit) {
    body.lastIndex = end
    if (!body.test(text)) break
    end = body.lastIndex
  }
  return Math.min(end, limit)
}

/** Whether at least so much Base64 is between two offsets. */
function hasWeight(text: string, start: number, end: number, least: number): boolean {
  if (end - start < least) return false
  const base64 = text
    .slice(start, end)
    .replace(header, '')
    .replace(/\\[nrt]/g, '')
    .replace(/[^A-Za-z0-9+/]/g, '')
  return base64.length >= least
}

function matchBlock(text: string, at: number): Range | undefined {
  opening.lastIndex = at
  if (!opening.test(text)) return undefined
  const start = opening.lastIndex
  const limit = Math.min(text.length, start + MAX_BLOCK)
  // The next dashes are at the latest those of the next block, so that no text is read for two blocks.
  const dashes = text.indexOf('-----', start)
  if (dashes !== -1 && dashes - start < MIN_CUT) return undefined
  closing.lastIndex = dashes
  if (dashes !== -1 && dashes <= limit && closing.test(text)) {
    return hasWeight(text, start, dashes, MIN_CLOSED) ? { start: at, end: closing.lastIndex } : undefined
  }
  const end = bodyEnd(text, start, dashes === -1 ? limit : Math.min(limit, dashes))
  if (!hasWeight(text, start, end, MIN_CUT)) return undefined
  return {
    start: at,
    end:
      start +
      text
        .slice(start, end)
        .trimEnd()
        .replace(/["'`,.;\s]{1,8}$/, '').length,
  }
}

/** `-----BEGIN` in Base64, and `openssh-key-v1` in Base64: a key that was encoded again, and one that lost its first line. */
const ENCODED_PEM = 'LS0tLS1CRUdJTi'
const OPENSSH = 'b3BlbnNzaC1rZXktdjE'
const base64 = /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{40,16384}(?:(?:\s{1,2}|\\r\\n|\\n)[A-Za-z0-9+/]{16,100}){0,200}={0,2}/y

function matchEncoded(text: string, at: number): Range | undefined {
  base64.lastIndex = at
  if (!base64.test(text)) return undefined
  if (text.startsWith(ENCODED_PEM, at) && !isEncodedPrivateKey(text.slice(at, at + 80))) return undefined
  return { start: at, end: base64.lastIndex }
}

function isEncodedPrivateKey(encoded: string): boolean {
  return Buffer.from(encoded, 'base64').toString('latin1').includes('PRIVATE KEY')
}

function block(label: string, lineBreak: string, lines: number): string {
  const dashes = '-'.repeat(5)
  const content = Array.from({ length: lines }, (_, i) => sample(ALNUM, 64 - i))
  return [`${dashes}BEGIN ${label}${dashes}`, ...content, `${dashes}END ${label}${dashes}`].join(lineBreak)
}

const KEY = 'PRIVATE KEY'

export const privateKey = credential({
  kind: 'private_key',
  title: 'Private key (PEM, OpenSSH, PGP), also cut off or encoded in Base64',
  source: 'RFC 7468; RFC 1421; RFC 9580 section 6.2; OpenSSH PROTOCOL.key',
  find: {
    by: 'literal',
    literals: ['-----BEGIN ', ENCODED_PEM, OPENSSH],
    match: (text, at) => (text.startsWith('-', at) ? matchBlock(text, at) : matchEncoded(text, at)),
  },
  examples: {
    found: [
      block(KEY, '\n', 4),
      `key: ${block(`RSA ${KEY}`, '\\n', 4)} loaded`,
      block(`EC ${KEY}`, '\r\n', 2),
      block(`OPENSSH ${KEY}`, '\n', 5),
      block(`ENCRYPTED ${KEY}`, '\\n', 3),
      block(`PGP ${KEY} BLOCK`, '\n', 6),
      block(KEY, ' ', 1),
      block(`RSA ${KEY}`, '\n', 6).slice(0, 90),
      `PEM=${Buffer.from(block(KEY, '\n', 4)).toString('base64')}`,
      `${OPENSSH}AAAAA${sample(ALNUM, 60)}`,
    ],
    ignored: [
      block('PUBLIC KEY', '\n', 4),
      block('CERTIFICATE', '\n', 4),
      block('PGP PUBLIC KEY BLOCK', '\n', 4),
      block(KEY, '\n', 0),
      `-----BEGIN ${KEY}-----\\n...\\n-----END ${KEY}-----`,
      `-----BEGIN ${KEY}-----\nxxx\n-----END ${KEY}-----`,
      `expected "-----BEGIN ${KEY}-----"`,
      Buffer.from(block('CERTIFICATE', '\n', 4)).toString('base64'),
    ],
  },
})
