import { sql } from 'kysely'
import type { Database } from './database.js'
import { migrate } from './migrations.js'
import { activeDocuments, SqlTransaction } from './sql-transaction.js'
import { beginImmediate, connectSqlite, type SqliteConnection } from './sqlite-connection.js'
import type { GrantFeed, GrantStore, StoreTransaction } from './store.js'

/** A store in one SQLite file that several processes of one machine share, or in memory (`:memory:`). */
export class SqliteStore implements GrantStore {
  readonly #connection: SqliteConnection

  private constructor(connection: SqliteConnection) {
    this.#connection = connection
  }

  static async open(file: string): Promise<SqliteStore> {
    const connection = await connectSqlite(file, false)
    // The migrator does not begin a transaction on SQLite; this one keeps a second process out until it is done.
    await beginImmediate(connection.db)
    try {
      await migrate(connection.db)
      await sql`commit`.execute(connection.db)
    } catch (error) {
      await connection.db.destroy()
      throw error
    }
    return new SqliteStore(connection)
  }

  get db(): Database {
    return this.#connection.db
  }

  transaction<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
    return this.#connection.db.connection().execute(async (db) => {
      await beginImmediate(db)
      return finish(db, work)
    })
  }

  read<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
    return this.#connection.db.connection().execute(async (db) => {
      await sql`begin`.execute(db)
      return finish(db, work)
    })
  }

  async close(): Promise<void> {
    await this.#connection.db.destroy()
  }
}

async function finish<T>(db: Database, work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
  try {
    const result = await work(new SqlTransaction(db))
    await sql`commit`.execute(db)
    return result
  } catch (error) {
    // A failure that has rolled back already must not be hidden by that of rolling back again.
    await sql`rollback`.execute(db).catch(() => {})
    throw error
  }
}

/** An emitter's view of a SQLite store. Opens the file when it is there, so that a service can start before it. */
export class SqliteFeed implements GrantFeed {
  readonly #file: string
  #connection: SqliteConnection | undefined
  #version = 0
  #hint: () => void = () => {}
  readonly #timer: NodeJS.Timeout

  /** @param hintEvery how often to look for changes, in milliseconds; costs microseconds. */
  constructor(file: string, hintEvery: number) {
    this.#file = file
    this.#timer = setInterval(() => this.#look(), hintEvery)
    this.#timer.unref()
  }

  async documents(): Promise<string[]> {
    this.#connection ??= await connectSqlite(this.#file, true)
    return activeDocuments(this.#connection.db)
  }

  onHint(listener: () => void): void {
    this.#hint = listener
  }

  /** https://sqlite.org/pragma.html#pragma_data_version: changes when another connection commits. */
  #look(): void {
    try {
      const version = this.#connection?.handle.pragma('data_version', { simple: true })
      if (typeof version !== 'number' || version === this.#version) return
      this.#version = version
      this.#hint()
    } catch {
      // The next poll reads, fails with the same error and reports it.
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#connection?.db.destroy()
  }
}
