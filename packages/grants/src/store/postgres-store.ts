import { Kysely, PostgresDialect, sql } from 'kysely'
import type { Database, Tables } from './database.js'
import { migrate } from './migrations.js'
import { openPool } from './postgres-connections.js'
import { CHANNEL } from './postgres-feed.js'
import { SqlTransaction } from './sql-transaction.js'
import type { GrantStore, StoreTransaction } from './store.js'

const RETRIES = 20

/**
 * One lock for all writers: the audit chain makes them queue anyway, and waiting is cheaper than retrying. `lock table`
 * comes before the first statement that takes the transaction's snapshot, so what is read is from after the wait. An
 * authority that stalls or is cut off in between loses its transaction, and with it the lock. All in one round trip.
 */
const BEGIN_WRITE = `
  begin isolation level serializable;
  set local lock_timeout = '14s';
  set local idle_in_transaction_session_timeout = '10s';
  lock table logveil_values in exclusive mode`
const BEGIN_READ = 'begin isolation level repeatable read read only'

/** A store for fleets. */
export class PostgresStore implements GrantStore {
  readonly #db: Database

  private constructor(db: Database) {
    this.#db = db
  }

  static async open(url: string): Promise<PostgresStore> {
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: await openPool(url) }) })
    try {
      await migrate(db)
    } catch (error) {
      await db.destroy()
      throw error
    }
    return new PostgresStore(db)
  }

  transaction<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
    return this.#db.connection().execute(async (db) => {
      for (let attempt = 1; ; attempt++) {
        try {
          return await transact(db, BEGIN_WRITE, work)
        } catch (error) {
          if (attempt === RETRIES || !isConflict(error)) throw error
        }
      }
    })
  }

  read<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
    return this.#db.connection().execute((db) => transact(db, BEGIN_READ, work))
  }

  async close(): Promise<void> {
    await this.#db.destroy()
  }
}

async function transact<T>(db: Database, begin: string, work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
  try {
    await sql.raw(begin).execute(db)
    const result = await work(new SqlTransaction(db, `select pg_notify('${CHANNEL}', '')`))
    await sql`commit`.execute(db)
    return result
  } catch (error) {
    await sql`rollback`.execute(db).catch(() => {})
    throw error
  }
}

/** Serialisation failures and deadlocks: https://www.postgresql.org/docs/current/mvcc-serialization-failure-handling.html */
function isConflict(error: unknown): boolean {
  const { code } = error as { code?: unknown }
  return code === '40001' || code === '40P01'
}
