import { z } from 'zod'
import type { KeyProvider } from '../keys/key-provider.js'
import type { TrustedKeys } from '../keys/public-key.js'
import { HARD_CAP_MS } from '../policy/duration.js'
import { parseScope, type Scope } from '../scope/scope.js'
import { signStatement, verifyStatement } from './jws.js'

/** A grant as emitters see it, after its signature was verified. */
export interface Grant {
  /** The id of the request it was given for. */
  readonly id: string
  /** Who may reveal. */
  readonly grantee: string
  readonly scope: Scope
  /** Milliseconds since 1970. */
  readonly notBefore: number
  /** Milliseconds since 1970; at this instant the grant is over. */
  readonly expiresAt: number
  /** X25519 public key that values are sealed for (base64url). */
  readonly sealingKey: string
  /** Hash of the request that was approved. */
  readonly requestHash: string
}

const claimsSchema = z.strictObject({
  iss: z.literal('logveil'),
  jti: z.string().regex(/^[a-z0-9]{16}$/),
  sub: z.string().min(1).max(256),
  iat: z.number(),
  nbf: z.number(),
  exp: z.number(),
  scope: z.unknown().optional(),
  req: z.string(),
  jwk: z.strictObject({
    kty: z.literal('OKP'),
    crv: z.literal('X25519'),
    x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  }),
})

/** Signs a grant as a JWT (RFC 7519). Its times are seconds with a fraction, so that they are exact to the millisecond. */
export function signGrant(keys: KeyProvider, grant: Grant): Promise<string> {
  return signStatement(keys, 'logveil-grant+jwt', {
    iss: 'logveil',
    jti: grant.id,
    sub: grant.grantee,
    iat: grant.notBefore / 1000,
    nbf: grant.notBefore / 1000,
    exp: grant.expiresAt / 1000,
    scope: grant.scope,
    req: grant.requestHash,
    jwk: { kty: 'OKP', crv: 'X25519', x: grant.sealingKey },
  })
}

/**
 * The grant in a signed document, or `undefined` when it is not one: wrong signature, key, type or form, an empty
 * scope, or a life longer than any policy can allow. Does not look at the clock.
 */
export function readGrant(trusted: TrustedKeys, document: string): Grant | undefined {
  const parsed = claimsSchema.safeParse(verifyStatement(trusted, 'logveil-grant+jwt', document))
  if (!parsed.success) return undefined
  const { jti, sub, nbf, exp, scope, req, jwk } = parsed.data
  const notBefore = Math.round(nbf * 1000)
  const expiresAt = Math.round(exp * 1000)
  if (expiresAt <= notBefore || expiresAt - notBefore > HARD_CAP_MS) return undefined
  try {
    return {
      id: jti,
      grantee: sub,
      scope: parseScope(scope),
      notBefore,
      expiresAt,
      sealingKey: jwk.x,
      requestHash: req,
    }
  } catch {
    return undefined
  }
}
