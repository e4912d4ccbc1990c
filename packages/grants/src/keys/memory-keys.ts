import { randomBytes, sign } from 'node:crypto'
import { generateSecrets, loadSecrets } from './authority-secrets.js'
import type { KeyProvider } from './key-provider.js'
import { unwrapKey, wrapKey } from './wrap.js'

/** Keys that live as long as the process: for tests, and for the `memory:` store. */
export function memoryKeys(): KeyProvider {
  const { keyEncryptionKey, signingKey, publicKey } = loadSecrets(generateSecrets())
  const secrets = new Map<string, { readonly grant: string; readonly secret: Uint8Array }>()
  return {
    publicKeys: () => [publicKey],
    sign: (data) => sign(null, data, signingKey),
    wrap: (grant, privateKey) => {
      const ref = `${grant}.${randomBytes(8).toString('hex')}`
      const secret = randomBytes(32)
      secrets.set(ref, { grant, secret })
      return { ref, wrapped: wrapKey(keyEncryptionKey, secret, grant, privateKey) }
    },
    unwrap: (grant, { ref, wrapped }) => {
      const entry = secrets.get(ref)
      return entry && unwrapKey(keyEncryptionKey, entry.secret, grant, wrapped)
    },
    destroy: (ref) => {
      secrets.get(ref)?.secret.fill(0)
      secrets.delete(ref)
    },
    held: () => [...secrets].map(([ref, { grant }]) => ({ ref, grant })),
  }
}
