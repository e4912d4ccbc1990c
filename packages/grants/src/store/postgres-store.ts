import { Kysely, PostgresDialect, sql } from 'kysely'
import type { Client, PoolClient, PoolConfig } from 'pg'
import type { Database, Tables } from './database.js'
import { migrate } from './migrations.js'
import { activeDocuments, SqlTransaction } from './sql-transaction.js'
import type { GrantFeed, GrantStore, StoreTransaction } from './store.js'

/** Channel on which changes of grants are announced. */
const CHANNEL = 'logveil_grants'
// One lock for all writers: the audit chain makes them queue anyway, and waiting is cheaper than retrying.
const LOCK = sql.lit(4_877_113)
const RETRIES = 20

async function driver() {
  return (await import('pg')).default
}

async function settings(url: string): Promise<PoolConfig> {
  const { types } = await driver()
  return {
    connectionString: url,
    application_name: 'logveil',
    // Includes the wait for one of the few connections, when many ask at once.
    connectionTimeoutMillis: 30_000,
    query_timeout: 15_000,
    keepAlive: true,
    // int8 as numbers: milliseconds and sequence numbers stay far below 2^53.
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format as 'text'),
    } as NonNullable<PoolConfig['types']>,
  }
}

/** A store for fleets. Needs a connection of its own to the server, or session pooling: it takes session locks. */
export class PostgresStore implements GrantStore {
  readonly #db: Database

  private constructor(db: Database) {
    this.#db = db
  }

  static async open(url: string): Promise<PostgresStore> {
    const { Pool } = await driver()
    const pool = new Pool({ ...(await settings(url)), max: 4, idleTimeoutMillis: 10_000 })
    // An idle connection that breaks is replaced at the next query; unhandled, it would end the process.
    pool.on('error', () => {})
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
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
      // Taken before the transaction, so that its snapshot is from after the wait.
      await sql`select pg_advisory_lock(${LOCK})`.execute(db)
      try {
        return await this.#attempt(db, work)
      } finally {
        // On a broken connection the server has released the lock itself.
        await sql`select pg_advisory_unlock(${LOCK})`.execute(db).catch(() => {})
      }
    })
  }

  async #attempt<T>(db: Database, work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await transact(db, 'begin isolation level serializable', work)
      } catch (error) {
        if (attempt === RETRIES || !isConflict(error)) throw error
      }
    }
  }

  read<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
    return this.#db.connection().execute((db) => transact(db, 'begin isolation level repeatable read read only', work))
  }

  async close(): Promise<void> {
    await this.#db.destroy()
  }
}

async function transact<T>(db: Database, begin: string, work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
  await sql.raw(begin).execute(db)
  try {
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

/** An emitter's view of a PostgreSQL store: one connection that both listens and reads, replaced when it breaks. */
export class PostgresFeed implements GrantFeed {
  readonly #url: string
  #connecting: Promise<{ client: Client; db: Database }> | undefined
  #hint: () => void = () => {}
  #closed = false

  constructor(url: string) {
    this.#url = url
  }

  async documents(): Promise<string[]> {
    this.#connecting ??= this.#connect()
    try {
      return await activeDocuments((await this.#connecting).db)
    } catch (error) {
      await this.#drop(this.#connecting)
      throw error
    }
  }

  onHint(listener: () => void): void {
    this.#hint = listener
  }

  async #connect(): Promise<{ client: Client; db: Database }> {
    const { Client } = await driver()
    const client = new Client(await settings(this.#url))
    let listening = false
    const lost = () => {
      // Before that, the caller of connect() gets the error.
      if (!listening || this.#closed) return
      listening = false
      this.#connecting = undefined
      this.#hint()
    }
    client.on('error', lost)
    client.on('end', lost)
    client.on('notification', () => this.#hint())
    await client.connect()
    // Listening comes first: what changes after the first read is announced.
    await client.query(`listen ${CHANNEL}`)
    listening = true
    const poolClient = Object.assign(client, { release: () => {} }) as unknown as PoolClient
    const pool = { connect: async () => poolClient, end: async () => {} }
    return { client, db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }) }
  }

  async #drop(connecting: Promise<{ client: Client }> | undefined): Promise<void> {
    if (this.#connecting === connecting) this.#connecting = undefined
    await connecting?.then(({ client }) => client.end()).catch(() => {})
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#drop(this.#connecting)
  }
}
