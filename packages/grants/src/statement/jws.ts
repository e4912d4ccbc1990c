import { verify } from 'node:crypto'
import type { KeyProvider } from '../keys/key-provider.js'
import type { TrustedKeys } from '../keys/public-key.js'

/** What a signed statement is about; part of what is signed, so that one kind cannot stand in for another. */
export type StatementType =
  | 'logveil-request+jws'
  | 'logveil-approval+jws'
  | 'logveil-grant+jwt'
  | 'logveil-audit-head+jws'
  | 'logveil-notification+jws'

// Far above any statement this package makes; bounds the work on hostile input.
const MAX_LENGTH = 262_144

/** Signs `claims` as a compact JWS (RFC 7515) with EdDSA (RFC 8037). */
export async function signStatement(keys: KeyProvider, type: StatementType, claims: object): Promise<string> {
  const kid = keys.publicKeys()[0]?.kid
  const input = `${encode({ alg: 'EdDSA', kid, typ: type })}.${encode(claims)}`
  const signature = await keys.sign(Buffer.from(input, 'ascii'))
  return `${input}.${Buffer.from(signature).toString('base64url')}`
}

/**
 * The claims of a statement if a trusted key signed it as one of this type; else `undefined`. The algorithm is fixed
 * and the key comes from the pinned set alone: headers that name a key, a URL or an extension are refused.
 */
export function verifyStatement(trusted: TrustedKeys, type: StatementType, statement: unknown): unknown {
  if (typeof statement !== 'string' || statement.length > MAX_LENGTH) return undefined
  const parts = /^([\w-]+)\.([\w-]+)\.([\w-]{86})$/.exec(statement)
  if (parts === null) return undefined
  const [, head, body, signature] = parts as unknown as [string, string, string, string]
  const header = decode(head)
  if (header === undefined || Object.keys(header).length !== 3) return undefined
  const { alg, kid, typ } = header
  if (alg !== 'EdDSA' || typ !== type || typeof kid !== 'string') return undefined
  const key = trusted.get(kid)
  if (key === undefined) return undefined
  if (!verify(null, Buffer.from(`${head}.${body}`, 'ascii'), key, Buffer.from(signature, 'base64url'))) return undefined
  return decode(body)
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}

function decode(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}
