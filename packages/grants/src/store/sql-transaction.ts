import { sql } from 'kysely'
import { canBecome, type RequestStatus } from '../lifecycle.js'
import type { Database } from './database.js'
import type { ApprovalRow, AuditRow, GrantRow, OutboxRow, RequestRow } from './rows.js'
import { MAX_ACTIVE_GRANTS, type RequestFilter, type StoreTransaction } from './store.js'

const ended: readonly RequestStatus[] = ['expired', 'revoked']

/** The transaction's operations as SQL that SQLite and PostgreSQL both take. */
export class SqlTransaction implements StoreTransaction {
  readonly #db: Database
  readonly #announcement: string | undefined

  /** @param announcement statement that tells listeners of a change, where the database can do that. */
  constructor(db: Database, announcement?: string) {
    this.#db = db
    this.#announcement = announcement
  }

  async insertRequest(row: RequestRow): Promise<void> {
    await this.#db.insertInto('logveil_requests').values(row).execute()
  }

  request(id: string): Promise<RequestRow | undefined> {
    return this.#db.selectFrom('logveil_requests').selectAll().where('id', '=', id).executeTakeFirst()
  }

  requests({ status, lapsedBefore, requester, limit = 1000 }: RequestFilter): Promise<RequestRow[]> {
    let query = this.#db.selectFrom('logveil_requests').selectAll()
    if (status !== undefined) query = query.where('status', 'in', [...status])
    if (lapsedBefore !== undefined) query = query.where('lapses_at', '<=', lapsedBefore)
    if (requester !== undefined) query = query.where('requester', '=', requester)
    return query.orderBy('created_at', 'desc').orderBy('id').limit(limit).execute()
  }

  async moveRequest(id: string, from: RequestStatus, to: RequestStatus, outcome: string | null): Promise<boolean> {
    if (!canBecome(from, to)) return false
    const { numUpdatedRows } = await this.#db
      .updateTable('logveil_requests')
      .set({ status: to, outcome })
      .where('id', '=', id)
      .where('status', '=', from)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  }

  async insertApproval(row: ApprovalRow): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('logveil_approvals')
      .values(row)
      .onConflict((conflict) => conflict.columns(['request_id', 'approver']).doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }

  async approvals(requestIds: readonly string[]): Promise<ApprovalRow[]> {
    if (requestIds.length === 0) return []
    const query = this.#db.selectFrom('logveil_approvals').selectAll()
    return query.where('request_id', 'in', [...requestIds]).execute()
  }

  async insertGrant(row: GrantRow): Promise<void> {
    await this.#db.insertInto('logveil_grants').values(row).execute()
  }

  async grants(ids: readonly string[]): Promise<GrantRow[]> {
    if (ids.length === 0) return []
    return this.#db
      .selectFrom('logveil_grants')
      .selectAll()
      .where('id', 'in', [...ids])
      .execute()
  }

  async grantsWithRequests(ids: readonly string[]): Promise<(GrantRow & RequestRow)[]> {
    if (ids.length === 0) return []
    return this.#db
      .selectFrom('logveil_grants')
      .innerJoin('logveil_requests', 'logveil_requests.id', 'logveil_grants.id')
      .selectAll('logveil_requests')
      .selectAll('logveil_grants')
      .where('logveil_grants.id', 'in', [...ids])
      .execute()
  }

  activeGrants(): Promise<GrantRow[]> {
    return this.#grantsOf(['active']).execute()
  }

  grantsToShred(): Promise<GrantRow[]> {
    return this.#grantsOf(ended).where('logveil_grants.key_ref', 'is not', null).execute()
  }

  #grantsOf(status: readonly RequestStatus[]) {
    return this.#db
      .selectFrom('logveil_grants')
      .innerJoin('logveil_requests', 'logveil_requests.id', 'logveil_grants.id')
      .selectAll('logveil_grants')
      .where('logveil_requests.status', 'in', [...status])
  }

  async dropWrappedKey(id: string): Promise<void> {
    await this.#db.updateTable('logveil_grants').set({ wrapped_key: null }).where('id', '=', id).execute()
  }

  async dropKeyRef(id: string): Promise<void> {
    await this.#db.updateTable('logveil_grants').set({ key_ref: null }).where('id', '=', id).execute()
  }

  async appendAudit(rows: readonly AuditRow[]): Promise<void> {
    // Few enough rows a statement for the limits on bound parameters (SQLite 32,766; PostgreSQL 65,535).
    for (let from = 0; from < rows.length; from += 1000)
      await this.#db
        .insertInto('logveil_audit')
        .values(rows.slice(from, from + 1000))
        .execute()
  }

  audit(after: number, limit: number): Promise<AuditRow[]> {
    const query = this.#db.selectFrom('logveil_audit').selectAll().where('seq', '>', after)
    return query.orderBy('seq').limit(limit).execute()
  }

  auditBefore(seq: number, limit: number): Promise<AuditRow[]> {
    const query = this.#db.selectFrom('logveil_audit').selectAll().where('seq', '<', seq)
    return query.orderBy('seq', 'desc').limit(limit).execute()
  }

  async value(name: string): Promise<string | undefined> {
    const query = this.#db.selectFrom('logveil_values').select('value').where('name', '=', name)
    return (await query.executeTakeFirst())?.value
  }

  async setValue(name: string, value: string): Promise<void> {
    await this.#db
      .insertInto('logveil_values')
      .values({ name, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute()
  }

  async enqueue(rows: readonly OutboxRow[]): Promise<void> {
    if (rows.length > 0)
      await this.#db
        .insertInto('logveil_outbox')
        .values([...rows])
        .execute()
  }

  async lease(now: number, leaseUntil: number, limit: number): Promise<OutboxRow[]> {
    const due = this.#db.selectFrom('logveil_outbox').selectAll().where('due_at', '<=', now)
    const rows = await due.orderBy('due_at').limit(limit).execute()
    const ids = rows.map(({ id }) => id)
    if (ids.length > 0)
      await this.#db
        .updateTable('logveil_outbox')
        .set((row) => ({ due_at: leaseUntil, attempts: row('attempts', '+', 1) }))
        .where('id', 'in', ids)
        .execute()
    return rows
  }

  async settle(id: string, retryAt: number | undefined): Promise<void> {
    if (retryAt === undefined) await this.#db.deleteFrom('logveil_outbox').where('id', '=', id).execute()
    else await this.#db.updateTable('logveil_outbox').set({ due_at: retryAt }).where('id', '=', id).execute()
  }

  async announce(): Promise<void> {
    if (this.#announcement !== undefined) await sql.raw(this.#announcement).execute(this.#db)
  }
}

/** The documents of active grants; one more than there may be shows that there are too many. */
export async function activeDocuments(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('logveil_grants')
    .innerJoin('logveil_requests', 'logveil_requests.id', 'logveil_grants.id')
    .select('logveil_grants.document')
    .where('logveil_requests.status', '=', 'active')
    .limit(MAX_ACTIVE_GRANTS + 1)
    .execute()
  return rows.map(({ document }) => document)
}
