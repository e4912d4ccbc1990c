import { createHash } from 'node:crypto'
import type { AuditRow } from '../store/rows.js'

/** What happened, before it has a place in the chain. Never holds an original value. */
export interface AuditEvent {
  readonly type: AuditType
  /** Canonical identity, or `authority` for what it does by itself. */
  readonly actor: string
  /** The request or grant it is about. */
  readonly subject: string
  readonly detail: Readonly<Record<string, unknown>>
}

/** Everything that is recorded. */
export type AuditType =
  | 'request.created'
  | 'request.cancelled'
  | 'request.lapsed'
  | 'request.denied'
  | 'approval.given'
  | 'approval.refused'
  | 'grant.active'
  | 'grant.expired'
  | 'grant.revoked'
  | 'key.created'
  | 'key.used'
  | 'key.destroyed'
  | 'reveal.made'
  | 'reveal.refused'
  | 'notification.failed'

/** One entry of the audit log. */
export interface AuditEntry {
  /** From 1 on, without gaps. */
  readonly seq: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly type: string
  readonly actor: string
  readonly subject: string
  readonly detail: unknown
  /** Hash of the entry before, empty for the first. */
  readonly previous: string
  /** SHA-256 (base64url) of everything above. */
  readonly hash: string
}

/** The last entry's place and hash: knowing them fixes the whole log. */
export interface AuditHead {
  readonly seq: number
  readonly hash: string
  readonly at: number
}

/** The hash of an entry's content and its predecessor. */
export function entryHash({ seq, at, type, actor, subject, detail, previous }: Omit<AuditEntry, 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify([seq, at, type, actor, subject, detail, previous]))
    .digest('base64url')
}

/** Chains events onto a head; returns their rows and the new head. */
export function linkEvents(
  head: AuditHead | undefined,
  events: readonly AuditEvent[],
  at: number,
): { readonly rows: readonly AuditRow[]; readonly head: AuditHead } {
  let last = head ?? { seq: 0, hash: '', at }
  const rows = events.map(({ type, actor, subject, detail }) => {
    // As it will be read back: without undefined members.
    const text = JSON.stringify(detail)
    const content = { seq: last.seq + 1, at, type, actor, subject, previous: last.hash }
    const row = { ...content, detail: text, hash: entryHash({ ...content, detail: JSON.parse(text) }) }
    last = { seq: row.seq, hash: row.hash, at }
    return row
  })
  return { rows, head: last }
}

/** A row as an entry. A detail that is no longer JSON stays text, and so no longer fits its hash. */
export function toEntry(row: AuditRow): AuditEntry {
  let detail: unknown = row.detail
  try {
    detail = JSON.parse(row.detail)
  } catch {
    // Verification reports it.
  }
  return { ...row, detail }
}
