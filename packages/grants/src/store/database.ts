import type { Kysely } from 'kysely'
import type { ApprovalRow, AuditRow, GrantRow, OutboxRow, RequestRow, ValueRow } from './rows.js'

/** The tables, prefixed so that they can share a database with others. */
export interface Tables {
  logveil_requests: RequestRow
  logveil_approvals: ApprovalRow
  logveil_grants: GrantRow
  logveil_audit: AuditRow
  logveil_outbox: OutboxRow
  logveil_values: ValueRow
}

/** Both databases behind one query builder. */
export type Database = Kysely<Tables>
