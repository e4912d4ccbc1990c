import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type { ClientConfig, PoolClient } from 'pg'

/** Loads the driver when it is used. */
export async function postgresDriver() {
  return (await import('pg')).default
}

/**
 * What all connections have in common.
 *
 * @param patience how long to wait for an answer, in milliseconds; `?query_timeout=…` in the address overrides it.
 */
export async function connectionSettings(url: string, patience: number): Promise<ClientConfig> {
  const { types } = await postgresDriver()
  const timeout = Number(new URL(url).searchParams.get('query_timeout')) || patience
  return {
    connectionString: url,
    application_name: 'logveil',
    query_timeout: timeout,
    connectionTimeoutMillis: timeout,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    // int8 as numbers: milliseconds and sequence numbers stay far below 2^53.
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format as 'text'),
    } as NonNullable<ClientConfig['types']>,
  }
}

/** A few connections, of which one that broke or went silent is not used again. */
export async function openPool(url: string): Promise<PostgresPool> {
  const { Client, Pool } = await postgresDriver()
  const settings = await connectionSettings(url, 15_000)
  const pool = new Pool({
    ...settings,
    // The pool's own time is for one of the few connections, when many ask at once; a client's is for the server.
    connectionTimeoutMillis: 30_000,
    Client: class extends Client {
      constructor() {
        super(settings)
      }
    },
    max: 4,
    idleTimeoutMillis: 10_000,
  })
  // Unhandled, the end of a connection would end the process: the pool looks after idle ones, this after those in use.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return { connect: async () => guard(await pool.connect()), end: () => pool.end() }
}

function guard(client: PoolClient): PostgresPoolClient {
  let isBroken = false
  const query = async (text: string, values: unknown[]) => {
    // Rolling back what hangs would only hang once more.
    if (isBroken) throw new Error('the connection is broken')
    try {
      return await client.query(text, values)
    } catch (error) {
      isBroken ||= !isAnswer(error)
      throw error
    }
  }
  // A cursor, the other form of the call, is only asked for by streaming, which the stores do not do.
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release(isBroken) }
}

/** Whether the server answered, and goes on with this connection; otherwise it hangs or is gone. */
function isAnswer(error: unknown): boolean {
  const { severity } = error as { severity?: unknown }
  return typeof severity === 'string' && severity !== 'FATAL' && severity !== 'PANIC'
}
