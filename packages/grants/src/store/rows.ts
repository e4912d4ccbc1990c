import type { RequestStatus } from '../lifecycle.js'

/** A request. Its content is in the signed statement; the other columns only find it and say where it stands. */
export interface RequestRow {
  readonly id: string
  readonly status: RequestStatus
  readonly requester: string
  readonly statement: string
  readonly created_at: number
  readonly lapses_at: number
  /** JSON: who ended it, when and why; `null` while nothing did. */
  readonly outcome: string | null
}

/** One approval. The pair of request and approver is unique, so one human counts once. */
export interface ApprovalRow {
  readonly request_id: string
  readonly approver: string
  readonly statement: string
}

/** The grant given for a request; both have the same id. */
export interface GrantRow {
  readonly id: string
  readonly document: string
  readonly not_before: number
  readonly expires_at: number
  /** `null` once the key was destroyed. */
  readonly key_ref: string | null
  readonly wrapped_key: string | null
}

/** One link of the audit chain. */
export interface AuditRow {
  readonly seq: number
  readonly at: number
  readonly type: string
  readonly actor: string
  readonly subject: string
  /** JSON. */
  readonly detail: string
  readonly previous: string
  readonly hash: string
}

/** A notification that is to be delivered. */
export interface OutboxRow {
  readonly id: string
  readonly event: string
  readonly created_at: number
  readonly attempts: number
  /** When it may be tried next; while one process tries, its lease ends then. */
  readonly due_at: number
}

/** Single values, e.g. the signed head of the audit chain. */
export interface ValueRow {
  readonly name: string
  readonly value: string
}
