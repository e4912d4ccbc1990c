import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import type { ContentKey } from './content-key.js'

/** The parts of a compact JWE that are needed to open it. */
export interface ParsedJwe {
  /** The grant it was sealed for. */
  readonly grant: string
  readonly epk: string
  readonly encryptedKey: Buffer
  /** Protected header and encrypted key: the same for all copies under one content key. */
  readonly prefix: string
  readonly authenticated: Buffer
  readonly iv: Buffer
  readonly body: Buffer
  readonly tag: Buffer
}

// A line of the longest kind that loggers write, with room for base64.
const MAX_LENGTH = 8 * 2 ** 20

// Strict: no other algorithms, no compression ("zip"), no extensions ("crit"), no key but the ephemeral one.
const headerSchema = z.strictObject({
  alg: z.literal('ECDH-ES+A256KW'),
  enc: z.literal('A256GCM'),
  kid: z.string().regex(/^[a-z0-9]{16}$/),
  epk: z.strictObject({
    kty: z.literal('OKP'),
    crv: z.literal('X25519'),
    x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  }),
})

/** Encrypts a text as a compact JWE (RFC 7516). Synchronous: it runs while a log line is being written. */
export function sealText(contentKey: ContentKey, text: string): string {
  const iv = contentKey.nextIv()
  const cipher = createCipheriv('aes-256-gcm', contentKey.key, iv)
  cipher.setAAD(contentKey.authenticated)
  // Encoded at the end: letting the cipher encode goes through a decoder of streams and takes twice as long.
  const body = cipher.update(text, 'utf8')
  // A stream cipher has nothing left; this only computes the tag.
  cipher.final()
  const tag = cipher.getAuthTag()
  return `${contentKey.prefix}${iv.toString('base64url')}.${body.toString('base64url')}.${tag.toString('base64url')}`
}

/** Takes a compact JWE apart; `undefined` when it is not one of ours. */
export function parseJwe(jwe: unknown): ParsedJwe | undefined {
  if (typeof jwe !== 'string' || jwe.length > MAX_LENGTH) return undefined
  const parts = /^([\w-]+)\.([\w-]{54})\.([\w-]{16})\.([\w-]+)\.([\w-]{22})$/.exec(jwe)
  if (parts === null) return undefined
  const [, head, key, iv, body, tag] = parts as unknown as [string, string, string, string, string, string]
  const header = headerSchema.safeParse(parseJson(Buffer.from(head, 'base64url').toString('utf8')))
  if (!header.success) return undefined
  return {
    grant: header.data.kid,
    epk: header.data.epk.x,
    encryptedKey: Buffer.from(key, 'base64url'),
    prefix: `${head}.${key}`,
    authenticated: Buffer.from(head, 'ascii'),
    iv: Buffer.from(iv, 'base64url'),
    body: Buffer.from(body, 'base64url'),
    tag: Buffer.from(tag, 'base64url'),
  }
}

/** The text in a JWE; `undefined` when anything of it was changed. */
export function openText(jwe: ParsedJwe, key: KeyObject): string | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, jwe.iv, { authTagLength: 16 })
    decipher.setAAD(jwe.authenticated)
    decipher.setAuthTag(jwe.tag)
    return decipher.update(jwe.body, undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return undefined
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
