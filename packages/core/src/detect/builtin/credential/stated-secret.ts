import type { Range } from '../../detector.js'
import { looksRandom } from '../../looks-random.js'
import { isPlaceholder } from '../../placeholder.js'
import { credential } from './token.js'

/** `PASSWORD 'X'`, `IDENTIFIED BY "X"` of SQL and build files. */
const quoted = /(?:password|passwort|passwd|identified by) {1,3}(["'])(?<value>[^"'\r\n]{4,128})\1/diy
/** `A temporary password is generated for root@localhost: X` of MySQL. */
const generated = /password is generated for \S{1,128}: (?<value>\S{4,128})/diy
/** `password X`, `password for ann was set to X`, `changed password from X to Y`, where a digit is in the last word. */
const bare =
  /pass(?:word|wort) (?<how>(?:for \S{1,64} )?(?:(?:is|was|has been) )?(?:set |changed |reset |updated )?(?:from|to) )?(?=\S{0,127}\d)(?<value>[^\s"'<>]{6,128}(?: to (?=\S{0,127}\d)(?<second>[^\s"'<>]{6,128}))?)/iy
/** `ALTER ROLE app WITH PASSWORD 'X'`. */
const role = /(?:create|alter) (?:role|user) [^;'\r\n]{1,160}?(?<= )password {1,3}(["'])(?<value>[^"'\r\n]{4,128})\1/diy
/** `password for user 'ann' is 'X'`. */
const ofUser =
  /password for (?:the )?(?:user(?:name)? )?(?<quote>["'`])[^"'`\r\n]{1,64}\k<quote> is (?<end>["'`])(?<value>[^"'`\r\n]{4,128})\k<end>/diy
/** `secret 5 $1$…` of network devices: the type of the encoding, then a hash or what is as good as plain. */
const encoded = /(?:password|secret) [05-9] (?<value>(?=[a-z$./]*\d)[0-9a-z$./]{6,128})(?![^\s"'])/diy
/** `password is X` or `… is "X"`; what ends a sentence is no part of it. */
const stated =
  /(?<name>\p{L}{2,12}(?: \p{L}{2,8}){0,2}) (?:is|was|ist|lautet|est|es|é) (?:(?<quote>["'`])(?<quoted>[^"'`\s]{4,128})\k<quote>|(?<plain>[^\s"'`<>]{4,128}))/diuy

/** What a sentence says of a password: words, counts, dates, and encodings. */
const said = /^(?:[A-Z]?[a-z'’-]+|[A-Z]+|[\d.,:/%-]+|\d+\w{1,2}|(?:base|sha-?|md|utf-?|bcrypt|argon)\d*\S*)$/

function rangeOf(found: RegExpExecArray, group: string): Range | undefined {
  const range = found.indices?.groups?.[group]
  return range && { start: range[0], end: range[1] }
}

function matchStated(text: string, at: number): Range | undefined {
  stated.lastIndex = at
  const found = stated.exec(text)
  if (found === null) return undefined
  if (found.groups?.quoted !== undefined) return rangeOf(found, 'quoted')
  const value = (found.groups?.plain ?? '').replace(/[.,;:!?)\]}]{1,3}$/, '')
  const isTold = /token|key/i.test(found.groups?.name ?? '')
    ? looksRandom(value, 12)
    : !said.test(value) && /[0-9!@#$%^&*+?]/.test(value)
  const start = rangeOf(found, 'plain')?.start ?? 0
  return isTold ? { start, end: start + value.length } : undefined
}

/** Letters, digits and a sign in one, or behind words that announce it capitals and small letters: no word is like that. */
function isUnlikeWords(value: string, isAnnounced: boolean): boolean {
  if (!/[A-Za-z]/.test(value) || !/\d/.test(value) || /[=:;,(){}[\]|/\\]/.test(value)) return false
  return /[!@#$%^&*+]/.test(value) || (isAnnounced && /[a-z]/.test(value) && /[A-Z]/.test(value))
}

function matchBare(text: string, at: number): Range | undefined {
  bare.lastIndex = at
  const { how, value, second } = bare.exec(text)?.groups ?? {}
  if (value === undefined) return undefined
  const last = second ?? value
  const end = bare.lastIndex - (/[.,;:?)]{1,3}$/.exec(last)?.[0].length ?? 0)
  const start = bare.lastIndex - value.length
  return isUnlikeWords(text.slice(bare.lastIndex - last.length, end), how !== undefined) ? { start, end } : undefined
}

function match(text: string, at: number): Range | undefined {
  for (const expression of [quoted, role, ofUser, generated, encoded]) {
    expression.lastIndex = at
    const found = expression.exec(text)
    if (found) return rangeOf(found, 'value')
  }
  return matchStated(text, at) ?? matchBare(text, at)
}

const secret = ['s3cr3t', 'Pw'].join('-')

export const statedSecret = credential({
  kind: 'stated_secret',
  title: 'Password that a sentence, a statement or a setting tells',
  source:
    'Customary wording; ALTER ROLE … PASSWORD of PostgreSQL, IDENTIFIED BY of MySQL, type 0 to 9 secrets of Cisco IOS',
  find: {
    by: 'literal',
    literals: [
      ...['password ', 'passwort ', 'passwd is ', 'passphrase is ', 'secret is ', 'token is '],
      ...['kennwort ist ', 'kennwort lautet ', 'passe est ', 'contrasena es ', 'wachtwoord is ', 'senha '],
      ...['passcode is ', 'api-key is ', "passwd '", "identified by '"],
      ...['identified by "', 'secret 0 ', 'secret 5 ', 'secret 8 ', 'secret 9 '],
      ...['create role ', 'create user ', 'alter role ', 'alter user '],
    ],
    ignoreCase: true,
    match,
  },
  validate: (value) =>
    !isPlaceholder(value) &&
    !/^(?:required|invalid|valid|missing|empty|incorrect|correct|wrong|weak|expired|unset|none)$/i.test(value),
  examples: {
    found: [
      `the passwd is ${secret}.`,
      `The default password is '${secret}'`,
      `the password for user 'app' is '${secret}'`,
      `the passphrase is "${secret}"`,
      `ALTER USER app WITH PASSWORD '${secret}'`,
      `CREATE USER 'bob'@'localhost' IDENTIFIED BY '${secret}'`,
      'enable secret 5 0822455D0A16',
      `A temporary password is generated for root@localhost: ${secret}`,
      `login failed with password ${secret}!`,
      `login failed for user 'ann' password '${secret}'`,
      `changed password from Old${secret} to New${secret}`,
      `password for ann was set to S${secret}`,
      `das Passwort lautet ${secret}`,
      `le mot de passe est ${secret}`,
    ],
    ignored: [
      'password is required',
      'password is "incorrect"',
      'password for user "app" is missing',
      'passphrase is required',
      'passwd is incorrect',
      'Passphrase is too-short',
      'passwd is base64-encoded',
      'passwd is 8-20 characters long',
      'the token is expired',
      'token is valid until 12:30',
      'passwd is *****',
      "passwd '*****'",
      "passwd 'required'",
      'the secret is out',
      'create user bob without password',
      'password PBKDF2WithHmacSHA256 is used',
      'password changed from 203.0.113.7',
      'password reset for user42?',
      'forgot password user42?',
      'password set to expire in 90 days',
    ],
  },
})
