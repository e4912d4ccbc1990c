import { createHash, createHmac } from 'node:crypto'
import { isIPv4 } from 'node:net'
import { LRUCache } from 'lru-cache'
import { LogveilError } from '../errors.js'
import type { MaskContext, MaskSpec } from '../types.js'
import { sitePrefix } from './ip-prefix.js'

/** What `full` leaves of any value: five stars whatever its length. */
export const FULL = '*****'

const STARS_LAST4 = /^\*{4}[^*\s]{4}$/
const FIRST1 = /^.\*{3}$/su
const LABEL = /^\[[a-z0-9_]+\]$/

function full(): string {
  return FULL
}

/** As most numbers do: the last four characters are ASCII digits, and so are four more. */
function endsInDigits(value: string): boolean {
  const { length } = value
  let digits = 0
  for (let i = length - 1; i >= 0 && digits < 8; i--) {
    const code = value.charCodeAt(i)
    if (code >= 0x30 && code <= 0x39) digits++
    else if (i >= length - 4) return false
  }
  return digits === 8
}

/** `****1111`; everything when fewer than eight letters and digits would leave too little hidden. */
function last4(value: string): string {
  if (STARS_LAST4.test(value)) return value
  if (endsInDigits(value)) return `****${value.slice(-4)}`
  const characters = value.replace(/[^\p{L}\p{N}]/gu, '')
  return characters.length < 8 ? FULL : `****${characters.slice(-4)}`
}

/** `j***`: the first character, nothing of a value of one character. */
function first1(value: string): string {
  if (FIRST1.test(value)) return value
  const [first, second] = value
  return first === undefined || second === undefined || first === '*' ? FULL : `${first}***`
}

/** `j***@example.com`: first character and domain; everything when it is not an address. */
function email(value: string): string {
  let at = value.indexOf('@')
  if (at !== -1 && value.indexOf('@', at + 1) !== -1) at = value.lastIndexOf('@')
  if (at < 1 || at === value.length - 1 || /\s/.test(value)) return FULL
  // The domain may be an address of the person's host: `john@[192.0.2.1]`.
  if (value[at + 1] === '[') return FULL
  const first = value.charCodeAt(0)
  const isShown = first !== 0x2a && first !== 0x22 && (first < 0xd800 || first > 0xdfff)
  return `${isShown ? value[0] : ''}***${value.slice(at)}`
}

/** The network part: `203.0.113.*` (a /24) or `2001:db8:85a3::*` (a /48, the size RFC 6177 gives a site). */
function ip(value: string): string {
  if (!value.includes(':') && isIPv4(value)) return `${value.slice(0, value.lastIndexOf('.'))}.*`
  const suffix = value.includes('%') || value.includes('/') ? value.search(/[%/]/) : -1
  const address = suffix === -1 ? value : value.slice(0, suffix)
  if (suffix !== -1 && isIPv4(address)) return `${address.slice(0, address.lastIndexOf('.'))}.*`
  const prefix = sitePrefix(address)
  if (prefix === undefined) return /^(?:(?:\d{1,3}\.){3}|[0-9a-f:]+::)\*$/.test(value) ? value : FULL
  const mapped = address.startsWith('::') ? /^::ffff:(\d+\.\d+\.\d+)\.\d+$/i.exec(address) : null
  return mapped ? `${mapped[1]}.*` : `${prefix}::*`
}

function label(_value: string, { kind }: MaskContext): string {
  return `[${kind.replace(/[^a-z0-9_]/g, '_')}]`
}

function spec(name: string, apply: MaskSpec['apply'], opaque = false, plain = true): MaskSpec {
  return Object.freeze({ name, apply, opaque, plain })
}

/** The masks that a policy can name. `remove` has no result: the field goes; in text the value goes. */
export const namedMasks = {
  full: spec('full', full, true),
  email: spec('email', email),
  last4: spec('last4', last4),
  first1: spec('first1', first1),
  ip: spec('ip', ip),
  label: spec('label', (value, context) => (LABEL.test(value) ? value : label(value, context)), true),
  remove: spec('remove', () => undefined, true),
} as const

/** Options of `mask.hmac`. */
export interface HmacOptions {
  /** The secret key: at least 16 bytes, best 32 from a secret store. */
  readonly key: string | Uint8Array
  /** Characters of base64url kept, 8 to 43 (6 bits each). Default 16. */
  readonly length?: number
  /** Tells which key made a pseudonym, so that keys can be rotated; default: the first 6 hex digits of the key's SHA-256. */
  readonly keyId?: string
}

function hmac(options: HmacOptions): MaskSpec {
  const refuse = (why: string): never => {
    throw new LogveilError('LOGVEIL_INVALID_MASK_OPTION', { name: 'hmac', why })
  }
  // Own options only: what a polluted prototype says is nobody's wish.
  const own = Object.assign(Object.create(null) as Partial<HmacOptions>, options)
  const key = typeof own.key === 'string' ? Buffer.from(own.key, 'utf8') : own.key
  if (!(key instanceof Uint8Array) || key.byteLength < 16) refuse('key must be a string or bytes of at least 16 bytes')
  const length = own.length ?? 16
  if (!Number.isInteger(length) || length < 8 || length > 43) refuse('length must be a whole number from 8 to 43')
  const keyId =
    own.keyId ??
    createHash('sha256')
      .update('logveil key id')
      .update(key as Uint8Array)
      .digest('hex')
      .slice(0, 6)
  if (!/^[A-Za-z0-9]{1,16}$/.test(keyId)) refuse('keyId must be 1 to 16 letters or digits')
  const prefix = `hmac:${keyId}:`
  const secret = Buffer.from(key as Uint8Array)
  // Pseudonyms repeat (one user, many lines); the raw values stay inside this process and this cache.
  const known = new LRUCache<string, string>({
    max: 1000,
    maxSize: 1_000_000,
    sizeCalculation: (_, value) => value.length + 64,
  })
  const pseudonymForm = new RegExp(`^${prefix}[A-Za-z0-9_-]{${length}}$`)
  return spec(
    'hmac',
    (value) => {
      if (pseudonymForm.test(value)) return value
      let pseudonym = known.get(value)
      if (pseudonym === undefined) {
        pseudonym = prefix + createHmac('sha256', secret).update(value, 'utf8').digest('base64url').slice(0, length)
        known.set(value, pseudonym)
      }
      return pseudonym
    },
    true,
  )
}

function replace(text: string): MaskSpec {
  if (typeof text !== 'string')
    throw new LogveilError('LOGVEIL_INVALID_MASK_OPTION', { name: 'replace', why: 'the text must be a string' })
  return spec('replace', () => text, true, false)
}

/**
 * Masks with parameters, and the named ones as functions.
 *
 * - `mask.hmac({ key, length?, keyId? })`: `hmac:<key id>:<pseudonym>`, equal for equal values, so that they can be
 *   correlated without being read (HMAC-SHA-256, RFC 2104; base64url, RFC 4648 §5).
 * - `mask.replace('gone')`: a fixed text.
 *
 * @example
 * ```ts
 * createMasker({ fields: [{ keys: ['userId'], mask: mask.hmac({ key: process.env.LOG_KEY, length: 12 }) }] })
 * ```
 */
export const mask = Object.freeze({
  full: () => namedMasks.full,
  email: () => namedMasks.email,
  last4: () => namedMasks.last4,
  first1: () => namedMasks.first1,
  ip: () => namedMasks.ip,
  label: () => namedMasks.label,
  remove: () => namedMasks.remove,
  hmac,
  replace,
})
