import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

/** Longest time and most records for which one content key is used. */
export const WINDOW_MS = 300_000
export const WINDOW_RECORDS = 2 ** 20

// RFC 3394, section 2.2.3.1: the initial value of AES key wrap.
const KEY_WRAP_IV = Buffer.alloc(8, 0xa6)
const KEY_WRAP = 'id-aes256-wrap'

/** A raw X25519 public key (base64url) as a key object. */
export function x25519PublicKey(x: string): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x }, format: 'jwk' })
}

/** The 32 bytes of an X25519 private key, which is how it is wrapped. */
export function rawPrivateKey(key: KeyObject): Buffer {
  return Buffer.from(key.export({ format: 'jwk' }).d as string, 'base64url')
}

/** The reverse of {@link rawPrivateKey}; the public key belongs into the form. A JWK is read far faster than PKCS #8. */
export function x25519PrivateKey(raw: Uint8Array, x: string): KeyObject {
  const d = Buffer.from(raw.buffer, raw.byteOffset, raw.length).toString('base64url')
  return createPrivateKey({ key: { kty: 'OKP', crv: 'X25519', x, d }, format: 'jwk' })
}

/** What RFC 7518, section 4.6 derives from the agreed secret to wrap the content key with (no apu, no apv). */
function wrappingKey(privateKey: KeyObject, publicKey: KeyObject): Buffer {
  const algorithm = Buffer.from('ECDH-ES+A256KW')
  const field = (bytes: Buffer) => Buffer.concat([uint32(bytes.length), bytes])
  const empty = Buffer.alloc(0)
  return createHash('sha256')
    .update(uint32(1))
    .update(diffieHellman({ privateKey, publicKey }))
    .update(Buffer.concat([field(algorithm), field(empty), field(empty), uint32(256)]))
    .digest()
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** One content key with the parts of a JWE that are the same for every record sealed with it. */
export class ContentKey {
  readonly key: KeyObject
  /** `<protected header>.<encrypted key>.` as each compact JWE starts. */
  readonly prefix: string
  /** The additional authenticated data: the protected header as ASCII. */
  readonly authenticated: Buffer
  readonly #madeAt: number
  readonly #iv: Buffer
  #records = 0

  /** @param now monotonic time in milliseconds. */
  constructor(grant: string, sealingKey: KeyObject, now: number) {
    const ephemeral = generateKeyPairSync('x25519')
    const { x } = ephemeral.publicKey.export({ format: 'jwk' })
    const header = { alg: 'ECDH-ES+A256KW', enc: 'A256GCM', kid: grant, epk: { kty: 'OKP', crv: 'X25519', x } }
    const protectedHeader = Buffer.from(JSON.stringify(header)).toString('base64url')
    const content = randomBytes(32)
    const wrap = createCipheriv(KEY_WRAP, wrappingKey(ephemeral.privateKey, sealingKey), KEY_WRAP_IV)
    const encryptedKey = Buffer.concat([wrap.update(content), wrap.final()])
    this.key = createSecretKey(content)
    this.prefix = `${protectedHeader}.${encryptedKey.toString('base64url')}.`
    this.authenticated = Buffer.from(protectedHeader, 'ascii')
    this.#madeAt = now
    this.#iv = Buffer.alloc(12)
  }

  /** Whether another record may be sealed with it. */
  isFresh(now: number): boolean {
    return this.#records < WINDOW_RECORDS && now - this.#madeAt < WINDOW_MS
  }

  /** The next initialisation vector: a counter, so no two are the same under this key. Valid until the next call. */
  nextIv(): Buffer {
    this.#iv.writeUInt32BE(this.#records++, 8)
    return this.#iv
  }
}

/** The content key in a JWE, given the grant's private key; `undefined` when it was not wrapped for it. */
export function unwrapContentKey(privateKey: KeyObject, epk: string, encryptedKey: Buffer): KeyObject | undefined {
  try {
    const unwrap = createDecipheriv(KEY_WRAP, wrappingKey(privateKey, x25519PublicKey(epk)), KEY_WRAP_IV)
    return createSecretKey(Buffer.concat([unwrap.update(encryptedKey), unwrap.final()]))
  } catch {
    return undefined
  }
}
