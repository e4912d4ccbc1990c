import type { LRUCache } from 'lru-cache'
import type { HeadReader } from '../audit/head.js'
import type { Clock } from '../clock.js'
import type { KeyProvider } from '../keys/key-provider.js'
import type { TrustedKeys } from '../keys/public-key.js'
import type { CompiledApprovalPolicy } from '../policy/approval-policy.js'
import type { Grant } from '../statement/grant-statement.js'
import type { RequestStatement } from '../statement/request-statement.js'
import type { GrantStore } from '../store/store.js'

/** What every operation of an authority works with. */
export interface AuthorityContext {
  readonly store: GrantStore
  readonly keys: KeyProvider
  /** The authority's own public keys: what it reads from the store must be signed by one of them. */
  readonly trusted: TrustedKeys
  readonly heads: HeadReader
  /** Grants by their documents and requests by their statements, so that each signature is verified once. */
  readonly grants: LRUCache<string, Grant>
  readonly requests: LRUCache<string, RequestStatement>
  readonly policy: CompiledApprovalPolicy
  readonly clock: Clock
  /** Whether events go to the outbox. */
  readonly notifies: boolean
}
