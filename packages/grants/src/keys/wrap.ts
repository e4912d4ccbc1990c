import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** The key that wraps one grant's private key: the key-encryption key and the grant's own secret are both needed. */
function wrappingKey(keyEncryptionKey: Uint8Array, secret: Uint8Array, grant: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', keyEncryptionKey, secret, `logveil grant key ${grant}`, 32))
}

/** Wraps a private key with AES-256-GCM; the grant's id is authenticated with it. */
export function wrapKey(
  keyEncryptionKey: Uint8Array,
  secret: Uint8Array,
  grant: string,
  privateKey: Uint8Array,
): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', wrappingKey(keyEncryptionKey, secret, grant), iv)
  cipher.setAAD(Buffer.from(grant))
  const body = Buffer.concat([cipher.update(privateKey), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
}

/** Reverses {@link wrapKey}; `undefined` when key, secret, grant or text do not belong together. */
export function unwrapKey(
  keyEncryptionKey: Uint8Array,
  secret: Uint8Array,
  grant: string,
  wrapped: string,
): Uint8Array | undefined {
  const bytes = Buffer.from(wrapped, 'base64url')
  if (bytes.length < 29) return undefined
  const key = wrappingKey(keyEncryptionKey, secret, grant)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(grant))
  decipher.setAuthTag(bytes.subarray(12, 28))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
  } catch {
    return undefined
  }
}
