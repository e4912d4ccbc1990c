import { createPublicKey, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import { GrantUsageError } from '../errors.js'
import { issuesText } from '../scope/scope.js'

/** An authority's Ed25519 public key as a JSON Web Key (RFC 8037): what emitters pin as `trust`. */
export interface PublicKey {
  readonly kty: 'OKP'
  readonly crv: 'Ed25519'
  readonly x: string
  readonly kid: string
  readonly use?: 'sig'
  readonly alg?: 'EdDSA'
}

// Strict, so that a private key (member "d") pinned by mistake is refused rather than spread.
const schema = z
  .array(
    z.strictObject({
      kty: z.literal('OKP'),
      crv: z.literal('Ed25519'),
      x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
      kid: z.string().min(1).max(100),
      use: z.literal('sig').optional(),
      alg: z.literal('EdDSA').optional(),
    }),
  )
  .min(1, 'at least one key has to be pinned')

/** Public keys by key id, ready to verify with. */
export type TrustedKeys = ReadonlyMap<string, KeyObject>

/**
 * Checks pinned public keys and makes them ready.
 *
 * @throws GrantUsageError `LOGVEIL_TRUST_INVALID`
 */
export function importTrust(trust: unknown): TrustedKeys {
  const parsed = schema.safeParse(trust)
  if (!parsed.success) throw new GrantUsageError('LOGVEIL_TRUST_INVALID', { why: issuesText(parsed.error) })
  const keys = new Map<string, KeyObject>()
  for (const { kty, crv, x, kid } of parsed.data) {
    if (keys.has(kid)) throw new GrantUsageError('LOGVEIL_TRUST_INVALID', { why: `two keys have the id ${kid}` })
    keys.set(kid, createPublicKey({ key: { kty, crv, x }, format: 'jwk' }))
  }
  return keys
}
