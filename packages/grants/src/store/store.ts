import type { RequestStatus } from '../lifecycle.js'
import type { ApprovalRow, AuditRow, GrantRow, OutboxRow, RequestRow } from './rows.js'

/** Which requests to list; newest first. */
export interface RequestFilter {
  readonly status?: readonly RequestStatus[]
  /** Only those whose pending time ended before this instant. */
  readonly lapsedBefore?: number
  readonly requester?: string
  readonly limit?: number
}

/** What can be done within one transaction. Everything in it happens, or nothing. */
export interface StoreTransaction {
  insertRequest(row: RequestRow): Promise<void>
  request(id: string): Promise<RequestRow | undefined>
  requests(filter: RequestFilter): Promise<RequestRow[]>
  /** Moves a request on if it still stands at `from`; says whether it did. */
  moveRequest(id: string, from: RequestStatus, to: RequestStatus, outcome: string | null): Promise<boolean>
  /** Says whether this approver's approval is new. */
  insertApproval(row: ApprovalRow): Promise<boolean>
  approvals(requestIds: readonly string[]): Promise<ApprovalRow[]>
  insertGrant(row: GrantRow): Promise<void>
  grants(ids: readonly string[]): Promise<GrantRow[]>
  /** Grants, each with its request. */
  grantsWithRequests(ids: readonly string[]): Promise<(GrantRow & RequestRow)[]>
  /** Grants of active requests. */
  activeGrants(): Promise<GrantRow[]>
  /** Grants of ended requests whose key is still referred to. */
  grantsToShred(): Promise<GrantRow[]>
  /** Forgets the wrapped key but not yet the name of what has to be destroyed. */
  dropWrappedKey(id: string): Promise<void>
  dropKeyRef(id: string): Promise<void>
  appendAudit(rows: readonly AuditRow[]): Promise<void>
  audit(after: number, limit: number): Promise<AuditRow[]>
  /** Entries before a number, the last one first. */
  auditBefore(seq: number, limit: number): Promise<AuditRow[]>
  value(name: string): Promise<string | undefined>
  setValue(name: string, value: string): Promise<void>
  enqueue(rows: readonly OutboxRow[]): Promise<void>
  /** Takes up to `limit` due notifications and keeps others from taking them until `leaseUntil`. */
  lease(now: number, leaseUntil: number, limit: number): Promise<OutboxRow[]>
  /** Forgets a delivered notification, or sets when to try it again. */
  settle(id: string, retryAt: number | undefined): Promise<void>
  /** Tells emitters, at commit, that grants have changed. */
  announce(): Promise<void>
}

/** Keeps requests, grants and the audit log for one or more authorities. */
export interface GrantStore {
  /** Runs `work` serialisably, retrying it on conflicts; it must have no effects outside the transaction. */
  transaction<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T>
  /** Runs `work` on one consistent state without locking anybody out; it must only read. */
  read<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** More grants at a time than any store should have; an emitter that finds more does not believe it. */
export const MAX_ACTIVE_GRANTS = 1000

/** What an emitter reads: the documents of active grants, and a hint when they change. */
export interface GrantFeed {
  /** @throws whatever the store's driver throws while the store cannot be read. */
  documents(): Promise<string[]>
  /** Calls back when grants may have changed. Hints may be missed, so readers poll too. */
  onHint(listener: () => void): void
  close(): Promise<void>
}
