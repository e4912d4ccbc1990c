import { Socket } from 'node:net'
import { Kysely, PostgresDialect } from 'kysely'
import type { Client, PoolClient } from 'pg'
import type { Database, Tables } from './database.js'
import { connectionSettings, postgresDriver } from './postgres-connections.js'
import { activeDocuments } from './sql-transaction.js'
import type { GrantFeed } from './store.js'

/** Channel on which changes of grants are announced. */
export const CHANNEL = 'logveil_grants'

/** A service must not wait longer for its start, and what is silent for so long is tried anew. */
const PATIENCE_MS = 5000
const FAREWELL_MS = 1000

interface Connection {
  readonly client: Client
  readonly socket: Socket
  readonly db: Database
}

/** An emitter's view of a PostgreSQL store: one connection that both listens and reads, replaced when it breaks. */
export class PostgresFeed implements GrantFeed {
  readonly #url: string
  #connecting: Promise<Connection> | undefined
  #hint: () => void = () => {}
  #closed = false

  constructor(url: string) {
    this.#url = url
  }

  async documents(): Promise<string[]> {
    const connecting = this.#connecting ?? this.#connect()
    this.#connecting = connecting
    try {
      return await activeDocuments((await connecting).db)
    } catch (error) {
      if (this.#connecting === connecting) this.#connecting = undefined
      // Not a farewell: the other side may not hear it, and then it would never end.
      connecting.then(({ socket }) => socket.destroy()).catch(() => {})
      throw error
    }
  }

  onHint(listener: () => void): void {
    this.#hint = listener
  }

  async #connect(): Promise<Connection> {
    const { Client } = await postgresDriver()
    const socket = new Socket()
    const client = new Client({ ...(await connectionSettings(this.#url, PATIENCE_MS)), stream: () => socket })
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
    try {
      await client.connect()
      // Listening comes first: what changes after the first read is announced.
      await client.query(`listen ${CHANNEL}`)
    } catch (error) {
      socket.destroy()
      throw error
    }
    listening = true
    const poolClient = Object.assign(client, { release: () => {} }) as unknown as PoolClient
    const pool = { connect: async () => poolClient, end: async () => {} }
    return { client, socket, db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }) }
  }

  async close(): Promise<void> {
    this.#closed = true
    const connection = await this.#connecting?.catch(() => undefined)
    if (connection === undefined) return
    const { client, socket } = connection
    const timer = setTimeout(() => socket.destroy(), FAREWELL_MS)
    await client.end().catch(() => {})
    clearTimeout(timer)
  }
}
