import type { PublicKey } from './public-key.js'

/** A grant's private key as the store may keep it. */
export interface WrappedKey {
  /** Names what `destroy` has to destroy. */
  readonly ref: string
  readonly wrapped: string
}

/**
 * Custody of the authority's keys: signs statements, and wraps the private keys of grants. Write your own to keep them
 * in a key management service; the default, {@link fileKeys}, keeps them in files.
 */
export interface KeyProvider {
  /** Ed25519 keys that may have signed what is still in use; the first one signs. */
  publicKeys(): readonly PublicKey[]
  /** Ed25519 signature (64 bytes) of `data` by the first public key. */
  sign(data: Uint8Array): Uint8Array | Promise<Uint8Array>
  /** Encrypts a grant's private key so that only `unwrap` gets it back. Each call makes a new `ref`. */
  wrap(grant: string, privateKey: Uint8Array): WrappedKey | Promise<WrappedKey>
  /** The private key again, or `undefined` once it was destroyed. */
  unwrap(grant: string, key: WrappedKey): Uint8Array | undefined | Promise<Uint8Array | undefined>
  /** Makes `unwrap` impossible for good, for copies of the store too. Destroying twice is no error. */
  destroy(ref: string): void | Promise<void>
  /**
   * Called when an authority opens a store. Ties the keys to that store and throws when they are tied to another: of two
   * stores with the same keys, what was approved in one would count in the other, and each would take the keys of the
   * other's grants for left over.
   */
  claim?(store: string): void | Promise<void>
  /** The refs that can still be unwrapped, with their grants: for finding what a crash left behind. */
  held(): readonly HeldKey[] | Promise<readonly HeldKey[]>
}

/** One entry of {@link KeyProvider.held}. */
export interface HeldKey {
  readonly ref: string
  readonly grant: string
}
