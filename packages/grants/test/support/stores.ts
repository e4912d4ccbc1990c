import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { type PostgresServer, startPostgres } from './postgres-server.js'

/** The stores that every suite over stores runs on. */
export const storeKinds = ['memory', 'sqlite', 'postgres'] as const
export type StoreKind = (typeof storeKinds)[number]

const directories: string[] = []

/** A directory that is removed after the test file. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'logveil-'))
  directories.push(directory)
  return directory
}

/** Gives new, empty stores for one test file; registers what has to be started and stopped. */
export function useStores(kinds: readonly StoreKind[] = storeKinds) {
  let postgres: PostgresServer | undefined
  beforeAll(async () => {
    if (kinds.includes('postgres')) postgres = await startPostgres()
  }, 60_000)
  afterAll(async () => {
    await postgres?.close()
    for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true })
  }, 60_000)
  return {
    /** The address of a new store. */
    address: async (kind: StoreKind): Promise<string> => {
      if (kind === 'memory') return `memory:${randomBytes(6).toString('hex')}`
      if (kind === 'sqlite') return `sqlite:${join(temporaryDirectory(), 'logveil.db')}`
      return (postgres as PostgresServer).database()
    },
    /** The running server. */
    get postgres(): PostgresServer {
      return postgres as PostgresServer
    },
  }
}
