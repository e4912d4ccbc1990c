import { LRUCache } from 'lru-cache'
import { type AuditEntry, toEntry } from '../audit/chain.js'
import { HeadReader, storedHead } from '../audit/head.js'
import { type AuditAnchor, type AuditVerdict, AuditVerifier } from '../audit/verify-audit.js'
import { type Clock, steadyClock, systemClock } from '../clock.js'
import { GrantError, GrantUsageError } from '../errors.js'
import type { KeyProvider } from '../keys/key-provider.js'
import { importTrust, type PublicKey } from '../keys/public-key.js'
import { type NotifyTarget, notifier } from '../notify/notification.js'
import { Outbox } from '../notify/outbox.js'
import { type ApprovalPolicy, compileApprovalPolicy } from '../policy/approval-policy.js'
import { defaultKeys, openStore, storeError } from '../store/open-store.js'
import type { GrantStore, StoreTransaction } from '../store/store.js'
import { storeId } from '../store/store-id.js'
import type { AccessRequest } from './access-request.js'
import type { AuthorityContext } from './context.js'
import { approve, cancel, deny } from './decide.js'
import { revoke } from './end-grant.js'
import type { RequestInput } from './input.js'
import { getRequest, type ListFilter, listRequests } from './query.js'
import { makeRequest } from './request.js'
import { checkRevealInput, type Revealed, type RevealInput } from './reveal.js'
import { RevealQueue } from './reveal-queue.js'
import { type SweepReport, sweep } from './sweep.js'

/** How an authority is opened. */
export interface AuthorityOptions {
  /** `sqlite:./logveil.db`, `postgres://user@host/database` or `memory:`; or a store of your own. */
  readonly store: string | GrantStore
  /** Custody of the keys. Default: files in `logveil-keys`, beside a SQLite store or in the working directory. */
  readonly keys?: KeyProvider
  readonly policy?: ApprovalPolicy
  readonly notify?: NotifyTarget
  readonly clock?: Clock
}

/** Decides on requests, keeps the keys of grants, reveals, and records all of it. Identities are taken as given: authenticate first. */
export interface Authority {
  /** Asks for access. */
  request(input: RequestInput): Promise<AccessRequest>
  approve(
    id: string,
    input: { readonly approver: string; readonly comment?: string | undefined; readonly hash?: string | undefined },
  ): Promise<AccessRequest>
  deny(id: string, input: { readonly approver: string; readonly reason: string }): Promise<AccessRequest>
  /** Withdraws a pending request; its requester only. */
  cancel(id: string, input: { readonly requester: string }): Promise<AccessRequest>
  /** Ends a grant at once and destroys its key. */
  revoke(id: string, input: { readonly by: string; readonly reason: string }): Promise<AccessRequest>
  list(filter?: ListFilter): Promise<AccessRequest[]>
  get(id: string): Promise<AccessRequest>
  /** Opens one sealed copy for the grant's holder. Call it many times at once for throughput. */
  reveal(input: RevealInput): Promise<Revealed>
  /** Audit entries in order, those after `after`, at most `limit`. */
  audit(range?: { readonly after?: number | undefined; readonly limit?: number | undefined }): Promise<AuditEntry[]>
  /** The signed statement of where the audit log ends; `undefined` while it is empty. */
  auditHead(): Promise<string | undefined>
  /** Checks the whole audit log against its signed head, and an entry noted elsewhere if given. */
  verifyAudit(anchor?: AuditAnchor): Promise<AuditVerdict>
  /** What emitters pin as `trust`. */
  publicKeys(): readonly PublicKey[]
  /** Ends what has run out, destroys its keys, finishes what a crash interrupted, delivers due notifications. */
  sweep(): Promise<SweepReport>
  close(): Promise<void>
}

/** How often an open authority sweeps by itself, in milliseconds. */
const SWEEP_MS = 15_000
const AUDIT_PAGE = 1000

/**
 * Opens an authority over a store.
 *
 * @throws GrantUsageError for options that cannot work, GrantError when the store or its driver is not available.
 * @example
 * ```ts
 * const authority = await openAuthority({ store: 'sqlite:./logveil.db', policy: { approvers: ['bob', 'carol'] } })
 * ```
 */
export async function openAuthority(options: AuthorityOptions): Promise<Authority> {
  const known = ['store', 'keys', 'policy', 'notify', 'clock']
  const unknown = Object.keys(options).find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw new GrantUsageError('LOGVEIL_OPTION_INVALID', {
      where: unknown,
      why: `known options are ${known.join(', ')}`,
    })
  if (typeof options.store === 'object' && options.keys === undefined)
    throw new GrantUsageError('LOGVEIL_OPTION_INVALID', { where: 'keys', why: 'a store of your own needs keys, too' })
  const policy = compileApprovalPolicy(options.policy)
  const deliver = options.notify && notifier(options.notify)
  const store = typeof options.store === 'object' ? options.store : await openStore(options.store)
  try {
    const keys = options.keys ?? defaultKeys(options.store)
    const trusted = importTrust(keys.publicKeys())
    await keys.claim?.(await storeId(store))
    const clock = steadyClock(options.clock ?? systemClock)
    const ctx: AuthorityContext = {
      store,
      keys,
      trusted,
      heads: new HeadReader(trusted),
      grants: new LRUCache({ max: 1000 }),
      requests: new LRUCache({ max: 1000 }),
      policy,
      clock,
      notifies: deliver !== undefined,
    }
    return new OpenAuthority(ctx, deliver && new Outbox(ctx, deliver))
  } catch (error) {
    await store.close()
    throw error
  }
}

class OpenAuthority implements Authority {
  readonly #ctx: AuthorityContext
  readonly #outbox: Outbox | undefined
  readonly #reveals: RevealQueue
  readonly #timer: NodeJS.Timeout
  #closed = false

  constructor(ctx: AuthorityContext, outbox: Outbox | undefined) {
    this.#ctx = ctx
    this.#outbox = outbox
    this.#reveals = new RevealQueue(ctx)
    // A failing sweep leaves everything to the next one; expiry does not depend on it.
    this.#timer = setInterval(() => void this.sweep().catch(() => {}), SWEEP_MS)
    this.#timer.unref()
  }

  request(input: RequestInput): Promise<AccessRequest> {
    return this.#change(() => makeRequest(this.#ctx, input))
  }

  approve(id: string, input: unknown): Promise<AccessRequest> {
    return this.#change(() => approve(this.#ctx, id, input).then(() => id))
  }

  deny(id: string, input: unknown): Promise<AccessRequest> {
    return this.#change(() => deny(this.#ctx, id, input).then(() => id))
  }

  cancel(id: string, input: unknown): Promise<AccessRequest> {
    return this.#change(() => cancel(this.#ctx, id, input).then(() => id))
  }

  revoke(id: string, input: unknown): Promise<AccessRequest> {
    return this.#change(() => revoke(this.#ctx, id, input).then(() => id))
  }

  list(filter: ListFilter = {}): Promise<AccessRequest[]> {
    return this.#run(() => listRequests(this.#ctx, filter))
  }

  get(id: string): Promise<AccessRequest> {
    return this.#run(() => getRequest(this.#ctx, id))
  }

  reveal(input: RevealInput): Promise<Revealed> {
    return this.#run(() => this.#reveals.add(checkRevealInput(this.#ctx, input)))
  }

  audit(range: { readonly after?: number | undefined; readonly limit?: number | undefined } = {}) {
    const { after = 0, limit = Number.MAX_SAFE_INTEGER } = range
    return this.#run(() =>
      this.#ctx.store.read(async (tx) => {
        const entries: AuditEntry[] = []
        for await (const entry of auditEntries(tx, after)) {
          if (entries.length >= limit) break
          entries.push(entry)
        }
        return entries
      }),
    )
  }

  auditHead(): Promise<string | undefined> {
    return this.#run(() => this.#ctx.store.read(storedHead))
  }

  verifyAudit(anchor?: AuditAnchor): Promise<AuditVerdict> {
    return this.#run(() =>
      this.#ctx.store.read(async (tx) => {
        const verifier = new AuditVerifier(anchor)
        for await (const entry of auditEntries(tx, 0)) if (!verifier.add(entry)) break
        return verifier.finish(this.#ctx.trusted, await storedHead(tx))
      }),
    )
  }

  publicKeys(): readonly PublicKey[] {
    return this.#ctx.keys.publicKeys()
  }

  sweep(): Promise<SweepReport> {
    return this.#run(async () => {
      const report = await sweep(this.#ctx)
      await this.#outbox?.run()
      return report
    })
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    clearInterval(this.#timer)
    await this.#reveals.idle()
    await this.#outbox?.run()
    await this.#ctx.store.close()
  }

  /** Runs what changes a request and returns the request as it then stands; notifications follow by themselves. */
  #change(work: () => Promise<string>): Promise<AccessRequest> {
    return this.#run(async () => {
      try {
        return await getRequest(this.#ctx, await work())
      } finally {
        void this.#outbox?.run()
      }
    })
  }

  async #run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new GrantError('LOGVEIL_CLOSED', { what: 'the authority' })
    try {
      return await work()
    } catch (error) {
      throw storeError(error)
    }
  }
}

async function* auditEntries(tx: StoreTransaction, after: number): AsyncGenerator<AuditEntry> {
  let from = after
  for (;;) {
    const rows = await tx.audit(from, AUDIT_PAGE)
    for (const row of rows) yield toEntry(row)
    if (rows.length < AUDIT_PAGE) return
    from = (rows.at(-1) as { seq: number }).seq
  }
}
