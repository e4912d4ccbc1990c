import type SqliteConstructor from 'better-sqlite3'
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement, sql } from 'kysely'
import { LRUCache } from 'lru-cache'
import { GrantError } from '../errors.js'
import type { Database, Tables } from './database.js'

/** An open SQLite database: the driver's handle and the query builder over it. */
export interface SqliteConnection {
  readonly handle: SqliteConstructor.Database
  readonly db: Database
}

/** Loads the driver only when it is used: it is native, and may be missing where only PostgreSQL is used. */
async function loadDriver(): Promise<typeof SqliteConstructor> {
  try {
    return (await import('better-sqlite3')).default
  } catch (error) {
    throw new GrantError('LOGVEIL_STORE_DRIVER_MISSING', {}, error)
  }
}

/**
 * Opens a database file (or `:memory:`) in write-ahead mode: readers in other processes never wait.
 *
 * @param mustExist for readers, which must not create an empty file where a store is expected.
 */
export async function connectSqlite(file: string, mustExist: boolean): Promise<SqliteConnection> {
  const Sqlite = await loadDriver()
  const handle = new Sqlite(file, { fileMustExist: mustExist, timeout: 5000 })
  try {
    handle.pragma('journal_mode = WAL')
    // Every commit reaches the disk: an audit entry must outlive the reveal that it tells of.
    handle.pragma('synchronous = FULL')
    handle.pragma('foreign_keys = ON')
    handle.pragma('secure_delete = ON')
    // The driver waits synchronously; longer waits happen between attempts, where the event loop runs.
    handle.pragma('busy_timeout = 50')
  } catch (error) {
    handle.close()
    throw error
  }
  return { handle, db: new Kysely<Tables>({ dialect: new SqliteDialect({ database: keepStatements(handle) }) }) }
}

/** Compiling a statement costs as much as running it, and there are few different ones. */
function keepStatements(handle: SqliteConstructor.Database): SqliteDatabase {
  const prepared = new LRUCache<string, SqliteStatement>({ max: 200 })
  return {
    prepare: (text) => {
      const known = prepared.get(text)
      if (known !== undefined) return known
      const statement = handle.prepare(text) as SqliteStatement
      prepared.set(text, statement)
      return statement
    },
    close: () => void handle.close(),
  }
}

const WAIT_MS = 15_000

/** Begins a writing transaction, waiting for writers of other processes without blocking this one. */
export async function beginImmediate(db: Database): Promise<void> {
  const deadline = performance.now() + WAIT_MS
  for (;;) {
    try {
      await sql`begin immediate`.execute(db)
      return
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, 2 + Math.random() * 20))
    }
  }
}

function isBusy(error: unknown): boolean {
  const code = (error as { code?: unknown }).code
  return typeof code === 'string' && code.startsWith('SQLITE_BUSY')
}
