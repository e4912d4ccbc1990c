import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { z } from 'zod'
import type { PublicKey } from './public-key.js'

/** The authority's own long-lived secrets, as JSON in the key file. */
export const secretsSchema = z.strictObject({
  version: z.literal(1),
  keyEncryptionKey: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  signingKey: z.string().min(1),
})

/** What {@link secretsSchema} describes. */
export type SecretsFile = z.infer<typeof secretsSchema>

/** Secrets ready for use. */
export interface AuthoritySecrets {
  readonly keyEncryptionKey: Uint8Array
  readonly signingKey: KeyObject
  readonly publicKey: PublicKey
}

/** Makes new secrets: a 256-bit key-encryption key and an Ed25519 key pair. */
export function generateSecrets(): SecretsFile {
  const { privateKey } = generateKeyPairSync('ed25519')
  return {
    version: 1,
    keyEncryptionKey: randomBytes(32).toString('base64url'),
    signingKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64url'),
  }
}

/** Makes secrets ready; throws when the signing key is not an Ed25519 key. */
export function loadSecrets(file: SecretsFile): AuthoritySecrets {
  const der = Buffer.from(file.signingKey, 'base64url')
  const signingKey = createPrivateKey({ key: der, type: 'pkcs8', format: 'der' })
  if (signingKey.asymmetricKeyType !== 'ed25519') throw new TypeError('not an Ed25519 key')
  const { x } = createPublicKey(signingKey).export({ format: 'jwk' })
  return {
    keyEncryptionKey: Buffer.from(file.keyEncryptionKey, 'base64url'),
    signingKey,
    publicKey: { kty: 'OKP', crv: 'Ed25519', x: x as string, kid: thumbprint(x as string), use: 'sig', alg: 'EdDSA' },
  }
}

/** RFC 7638 thumbprint of an Ed25519 key, as its key id. */
function thumbprint(x: string): string {
  return createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url')
}
