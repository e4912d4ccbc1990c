import { GrantError } from '../errors.js'
import type { StoreTransaction } from '../store/store.js'
import { type AuditEntry, type AuditHead, type AuditType, entryHash, toEntry } from './chain.js'
import { currentHead, type HeadReader } from './head.js'

/** Entries that say where a request stands. */
const decisive: ReadonlySet<string> = new Set<AuditType>([
  'request.created',
  'request.cancelled',
  'request.lapsed',
  'request.denied',
  'approval.given',
  'grant.active',
  'grant.expired',
  'grant.revoked',
])

// Most requests are decided soon after the last entry about them.
const FIRST_PAGE = 8
const LARGEST_PAGE = 2000

/** How far a log was looked through for one request, and what was found. */
export interface Trail {
  readonly head: AuditHead | undefined
  /** The last entry that says where the request stands; `undefined` when there is none. */
  readonly last: AuditEntry | undefined
}

/**
 * Looks for the last decision on a request, from the log's signed end backwards along the hashes. Whoever can write to
 * the store can set a request back to an earlier state, but cannot take the entry of what came after out of the chain.
 *
 * @param seen what an earlier look at the same log found: only later entries are read.
 * @throws GrantError `LOGVEIL_AUDIT_BROKEN`
 */
export async function lastDecision(
  heads: HeadReader,
  tx: StoreTransaction,
  subject: string,
  seen?: Trail,
): Promise<Trail> {
  const head = await currentHead(heads, tx)
  let expected = { seq: head?.seq ?? 0, hash: head?.hash ?? '' }
  let page = FIRST_PAGE
  while (expected.seq > 0) {
    for (const row of await tx.auditBefore(expected.seq + 1, page)) {
      if (isSame(seen?.head, expected)) return { head, last: seen?.last }
      const entry = toEntry(row)
      if (entry.seq !== expected.seq || entry.hash !== expected.hash || entryHash(entry) !== entry.hash)
        throw new GrantError('LOGVEIL_AUDIT_BROKEN', { why: `entry ${expected.seq} is not the one that was written` })
      if (entry.subject === subject && decisive.has(entry.type)) return { head, last: entry }
      expected = { seq: entry.seq - 1, hash: entry.previous }
    }
    page = Math.min(page * 4, LARGEST_PAGE)
  }
  return { head, last: undefined }
}

function isSame(head: AuditHead | undefined, { seq, hash }: { seq: number; hash: string }): boolean {
  return head !== undefined && head.seq === seq && head.hash === hash
}
