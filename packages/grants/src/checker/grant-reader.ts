import { LRUCache } from 'lru-cache'
import { GrantError } from '../errors.js'
import type { TrustedKeys } from '../keys/public-key.js'
import { type Grant, readGrant } from '../statement/grant-statement.js'
import { MAX_ACTIVE_GRANTS } from '../store/store.js'

/** So many signatures are verified at a stretch, in about two milliseconds, before the service gets its turn again. */
const AT_A_STRETCH = 32

/** Verifies what a store calls active grants; each document once. The store may be hostile, so the work is bounded. */
export class GrantReader {
  readonly #trusted: TrustedKeys
  readonly #verified = new LRUCache<string, { readonly grant: Grant | undefined }>({ max: 2 * MAX_ACTIVE_GRANTS })

  constructor(trusted: TrustedKeys) {
    this.#trusted = trusted
  }

  /**
   * The grants that the authority has signed.
   *
   * @throws GrantError `LOGVEIL_STORE_UNAVAILABLE` for more documents than any store should have.
   */
  async read(documents: readonly string[]): Promise<Grant[]> {
    if (documents.length > MAX_ACTIVE_GRANTS)
      throw new GrantError('LOGVEIL_STORE_UNAVAILABLE', { why: `it has more than ${MAX_ACTIVE_GRANTS} active grants` })
    const grants: Grant[] = []
    let verified = 0
    for (const document of documents) {
      let known = this.#verified.get(document)
      if (known === undefined) {
        if (++verified % AT_A_STRETCH === 0) await new Promise((resolve) => setImmediate(resolve))
        known = { grant: readGrant(this.#trusted, document) }
        this.#verified.set(document, known)
      }
      if (known.grant !== undefined) grants.push(known.grant)
    }
    return grants
  }
}
