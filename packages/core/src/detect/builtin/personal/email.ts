import type { Detector, Range } from '../../detector.js'
import { isDigit, isInternational, isLetter } from '../../validators/char-class.js'
import { domainEnd } from '../../validators/email-domain.js'

const QUOTE = 34
const DOT = 46
const SLASH = 47
const COLON = 58
const AT = 64

/** RFC 5321 section 4.5.3.1.1. */
const MAX_LOCAL = 64
/** How far back the start of a URL's user-info is looked for. */
const MAX_USER_INFO = 128

/**
 * Characters of an unquoted local part. RFC 5322 allows more (`/`, `=`, `?`, `&`, `|`, braces, `%` …), but in a log those
 * part an address from what it was assigned to. `*` is legal, and keeps `j***@example.com` the range that it was.
 */
const localChars = new Uint8Array(128)
for (let code = 0; code < 128; code++)
  localChars[code] = /[A-Za-z0-9._+*'!$#~-]/.test(String.fromCharCode(code)) ? 1 : 0

function isLocalChar(code: number): boolean {
  return code < 128 ? localChars[code] === 1 : isInternational(code)
}

/** `at` is the `@`. */
function matchEmail(text: string, at: number): Range | undefined {
  const before = text.charCodeAt(at - 1)
  if (before !== QUOTE && !isLocalChar(before)) return undefined
  const end = text[at + 1] === '[' ? literalEnd(text, at + 1) : domainEnd(text, at + 1)
  if (end < 0) return undefined
  const start = before === QUOTE ? quotedStart(text, at) : localStart(text, at)
  if (start < 0 || text.charCodeAt(start - 1) === AT) return undefined
  // `git@host:owner/repository` is how Git names a remote.
  if (at - start === 3 && text.startsWith('git', start)) return undefined
  return isUserInfo(text, start) ? undefined : { start, end }
}

/** `[192.0.2.1]` or `[IPv6:2001:db8::1]` in place of a domain: RFC 5321 section 4.1.3. */
const literal = /\[(?:\d{1,3}(?:\.\d{1,3}){3}|IPv6:[\da-f:.]{2,45})\]/iy

function literalEnd(text: string, start: number): number {
  literal.lastIndex = start
  return literal.test(text) ? literal.lastIndex : -1
}

function localStart(text: string, at: number): number {
  let start = at
  while (at - start <= MAX_LOCAL && isLocalChar(text.charCodeAt(start - 1))) {
    if (text.charCodeAt(start - 1) === DOT && isEllipsis(text, start)) break
    start--
  }
  if (at - start > MAX_LOCAL) return -1
  while (start < at && isLeadingPunctuation(text.charCodeAt(start))) start++
  return start < at ? start : -1
}

/** Two dots in a row break RFC 5322 but not all mail systems; three are no part of an address. */
function isEllipsis(text: string, at: number): boolean {
  return text.charCodeAt(at) === DOT && text.charCodeAt(at + 1) === DOT
}

/** Markup, quotes and punctuation that an address is put in, not what it starts with. */
function isLeadingPunctuation(code: number): boolean {
  return code < 128 && !isLetter(code) && !isDigit(code) && code !== 95
}

/** `"john doe"@example.com`, RFC 5322 section 3.2.4; an escaped quote is one of JSON in JSON. */
function quotedStart(text: string, at: number): number {
  for (let i = at - 2; i >= 0 && at - i <= MAX_LOCAL; i--) {
    const code = text.charCodeAt(i)
    if (code === QUOTE) return i < at - 2 ? i : -1
    if (code < 32 || (code === 92 && text.charCodeAt(i + 1) === QUOTE)) return -1
  }
  return -1
}

/** Whether what ends at `start` is the beginning of `scheme://user:` (RFC 3986 section 3.2.1). */
function isUserInfo(text: string, start: number): boolean {
  for (let i = start - 1; i >= 0 && start - i <= MAX_USER_INFO; i--) {
    const code = text.charCodeAt(i)
    if (code === SLASH) return text.charCodeAt(i - 1) === SLASH && text.charCodeAt(i - 2) === COLON
    // White space, quotes and angle brackets cannot stand in user-info, and another `@` only in the name of a user with a password.
    if (code <= 34 || code === 60 || code === 62 || code === 92) return false
    if (code === AT && text.charCodeAt(start - 1) !== COLON) return false
  }
  return false
}

export const email: Detector = {
  kind: 'email',
  title: 'E-mail address',
  group: 'personal',
  presets: ['default', 'gdpr', 'hipaa'],
  source: 'RFC 5321 section 4.1.2; RFC 5322 section 3.4.1; RFC 6531',
  mask: 'email',
  find: { by: 'char', chars: '@', match: matchEmail },
  examples: {
    found: [
      'john@example.com',
      'User john.doe+news@mail.example.co.uk logged in',
      'mailto:jane_roe@example.org',
      'John Doe <john.doe@example.com>, sent',
      'write to john@example.com.',
      '"john doe"@example.com',
      "o'brien@example.com",
      "from='ann@example.com'",
      'email=ann@example.com&x=1',
      '{"to":"ann@example.com"}',
      'https://example.com/unsubscribe?u=ann@example.com',
      'https://example.com/users/ann@example.com/edit',
      'josé@example.com',
      '用户@例子.广告',
      'x@xn--fsqu00a.xn--0zwm56d',
      'sip:alice@example.com;transport=tcp',
      'a@example.museum',
      '**ann@example.com**',
      'backup-ann@example.com-2024',
      'user1234567@163.com',
      'ANN@EXAMPLE.COM',
      '联系：ann@example.com，谢谢',
      'cc:ann@example.com;bob@example.com',
      'john..doe@example.com',
      '/export/john@example.com.csv',
      'john@example.com.4111111111111111',
      'postmaster@[203.0.113.4]',
      'postmaster@[IPv6:2001:db8::1]',
      '"foo\\@bar"@example.com',
    ],
    ignored: [
      '@scope/pkg@1.2.3',
      'lodash@4.17.21',
      'react@18.3.0-beta.rc',
      'pkg@^1.0.0',
      'git@github.com:org/repo.git',
      'https://user:pw@host.example.com/',
      'https://token@git.example.com/x.git',
      'postgres://app:s!cr$t@db.example.com:5432/app',
      'java.lang.Object@1b2c3d',
      'RecvWorker@765',
      'icon@2x.png',
      'getty@tty1.service',
      'render@app.bundle.js:10:3',
      'SELECT @var.x',
      '@Component.Inject',
      'user@localhost',
      'user@203.0.113.4',
      'a@b.c',
      'john@example..com',
      'john@.example.com',
      'john@-example.com',
      'A@b@c@example.com',
      '@@@@',
      'a.a.a.a@',
      '***@example.com',
      'image@sha256:0123abcd',
      'actions/checkout@v4.1.2',
      'meet @ noon.ok',
    ],
  },
}
