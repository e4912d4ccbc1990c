import type { Range } from '../../detector.js'
import { isPlaceholder } from '../../placeholder.js'
import { isDigit, isLetter } from '../../validators/char-class.js'
import { ALNUM, credential, sample } from './token.js'

const AT = 64

/** How far user-info and host are read. */
const MAX_AUTHORITY = 512

/** Ends of a URL in running text: white space, quotes, angle brackets, backslash. `/`, `?` and `#` end the authority (RFC 3986 section 3.2). */
const authority = /[^\s/?#"'`<>\\]{1,512}/y
const wholeUrl = /[^\s"'`<>\\]{1,512}/y
const host = /[A-Za-z0-9[*_%]/

/** Behind these passwords the user name is the token: `https://<token>:x-oauth-basic@github.com`. */
const emptyPassword = /^(?:x-oauth-basic|x|)$/

function read(expression: RegExp, text: string, start: number): string {
  expression.lastIndex = start
  return expression.exec(text)?.[0] ?? ''
}

/** What stands before the last `@`: a password may have an `@` in it, a host may not. */
function userInfo(text: string, start: number): string | undefined {
  const standard = read(authority, text, start)
  const at = standard.lastIndexOf('@')
  if (at !== -1) return standard.slice(0, at)
  // A password with a raw `/`, `?` or `#`: only if what stands before it is not a host with a port or a path.
  if (!/^[^:[\]@]{0,64}:(?!\d{1,5}$)[^:@]{1,128}$/.test(standard) || standard.length === MAX_AUTHORITY) return undefined
  const extended = /^([^@]{1,256})@[A-Za-z0-9.-]{1,253}(?::\d{1,5})?(?:[/?#]|$)/.exec(read(wholeUrl, text, start))
  return extended?.[1]?.includes('://') ? undefined : extended?.[1]
}

/** A user name alone is no secret (`ssh://git@host`), a long random one is. */
function isToken(user: string): boolean {
  return /^[\w.~%+=-]{16,256}$/.test(user) && /\d/.test(user) && /[A-Za-z]/.test(user)
}

/** `at` is the `:` of `://`. */
function matchUserInfo(text: string, at: number): Range | undefined {
  const scheme = text.charCodeAt(at - 1)
  if (!isLetter(scheme) && !isDigit(scheme)) return undefined
  const start = at + 3
  const info = userInfo(text, start)
  if (info === undefined || !host.test(text[start + info.length + 1] ?? '')) return undefined
  const colon = info.indexOf(':')
  const password = colon === -1 ? '' : info.slice(colon + 1)
  if (emptyPassword.test(password)) {
    const user = colon === -1 ? info : info.slice(0, colon)
    return isToken(user) ? { start, end: start + user.length } : undefined
  }
  // `//host:8080,other@example.com` is a list.
  if (/^\d{1,5}[,;|)]/.test(password)) return undefined
  return text.charCodeAt(start + info.length) === AT
    ? { start: start + colon + 1, end: start + info.length }
    : undefined
}

const secret = ['s3cr3t', 'Pw'].join('-')

export const urlCredentials = credential({
  kind: 'url_credentials',
  title: 'Password or token in a URL or connection string',
  source: 'RFC 3986 section 3.2.1',
  // Something known by its own form in the same place says more.
  priority: -1,
  find: { by: 'literal', literals: ['://'], wordStart: false, match: matchUserInfo },
  validate: (value) => !isPlaceholder(value),
  examples: {
    found: [
      `https://user:${secret}@example.com/path`,
      `postgres://app:${secret}@db.internal:5432/app?sslmode=require`,
      `mongodb+srv://app:p@${secret}@cluster0.example.net/test`,
      `redis://:${secret}@cache:6379/0`,
      `redis://:p#${secret}@cache:6379/0`,
      `jdbc:mysql://root:${secret}@[2001:db8::1]:3306/app`,
      `amqps://svc:${secret}@192.0.2.7`,
      `url=smtp://me@example.com:${secret}@smtp.example.com:587`,
      `postgres://app:a/b#${secret}@db.example.com/app`,
      `https://${sample(ALNUM, 32)}@git.example.com/repo.git`,
      `https://${sample(ALNUM, 32)}:x-oauth-basic@git.example.com/repo.git`,
      `mongodb://a:${secret}@h1:27017,h2:27017/db`,
      `(ftp://user:${secret}@example.com)`,
      `mongodb://app:${secret}@%2Ftmp%2Fmongodb-27017.sock/app`,
    ],
    ignored: [
      'https://example.com/path',
      'https://example.com:8080/users/ann@example.com',
      'listening on http://:8080/users/ann@example.com',
      'ssh://git@github.com/org/repo.git',
      'https://user@example.com/',
      'https://user:*****@example.com/',
      'https://user:xxxxx@example.com/',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a template looks like.
      'https://${user}:${password}@example.com/',
      'https://user:<password>@example.com/',
      'amqps://user:$PASSWORD@localhost:5672',
      'postgres://$(USER):$(PASSWORD)@$(HOST)/db',
      'http://[::1]:8080/a@b.example',
      'https://registry.example.com/@scope/name',
      'file:///home/user:a@b',
      'proxy http://proxy.example:3128,ann@example.com',
      '://@',
    ],
  },
})
