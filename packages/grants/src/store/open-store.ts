import { dirname, join } from 'node:path'
import { GrantError, GrantUsageError, isGrantError } from '../errors.js'
import { fileKeys } from '../keys/file-keys.js'
import type { KeyProvider } from '../keys/key-provider.js'
import { memoryKeys } from '../keys/memory-keys.js'
import { PostgresFeed } from './postgres-feed.js'
import { PostgresStore } from './postgres-store.js'
import { activeDocuments } from './sql-transaction.js'
import { SqliteFeed, SqliteStore } from './sqlite-store.js'
import type { GrantFeed, GrantStore } from './store.js'

type Address =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'memory'; readonly name: string }

/** How often an emitter looks into a SQLite file for changes, in milliseconds. */
const SQLITE_HINT_MS = 250

/** Stores in memory by name, with how many authorities hold each: `memory:` means the same store in a process. */
const inMemory = new Map<string, { readonly store: Promise<SqliteStore>; holders: number }>()

function parseAddress(store: unknown): Address {
  const text = typeof store === 'string' ? store : ''
  if (/^memory:[\w-]*$/.test(text)) return { kind: 'memory', name: text.slice(7) }
  if (/^sqlite:[^\0?]+$/.test(text) && text !== 'sqlite::memory:') return { kind: 'sqlite', file: text.slice(7) }
  if (/^postgres(?:ql)?:\/\//.test(text) && URL.canParse(text)) return { kind: 'postgres', url: text }
  // The password of a mistyped address must not reach an error.
  const shown = typeof store === 'string' ? store.replace(/\/\/[^@/]*@/, '//…@').slice(0, 100) : typeof store
  throw new GrantUsageError('LOGVEIL_STORE_URL_INVALID', { url: shown })
}

/** Opens a store by its address, making or upgrading its tables. */
export async function openStore(address: unknown): Promise<GrantStore> {
  const parsed = parseAddress(address)
  try {
    if (parsed.kind === 'sqlite') return await SqliteStore.open(parsed.file)
    if (parsed.kind === 'postgres') return await PostgresStore.open(parsed.url)
    return await openMemory(parsed.name)
  } catch (error) {
    throw storeError(error)
  }
}

async function openMemory(name: string): Promise<GrantStore> {
  const entry = inMemory.get(name) ?? { store: SqliteStore.open(':memory:'), holders: 0 }
  inMemory.set(name, entry)
  entry.holders++
  const store = await entry.store
  let open = true
  return {
    transaction: (work) => store.transaction(work),
    read: (work) => store.read(work),
    close: async () => {
      if (!open) return
      open = false
      if (--entry.holders > 0) return
      inMemory.delete(name)
      await store.close()
    },
  }
}

/** Opens what an emitter reads of a store; does not fail when the store is not there yet. */
export function openFeed(address: unknown): GrantFeed {
  const parsed = parseAddress(address)
  if (parsed.kind === 'sqlite') return new SqliteFeed(parsed.file, SQLITE_HINT_MS)
  if (parsed.kind === 'postgres') return new PostgresFeed(parsed.url)
  return {
    documents: async () => {
      const entry = inMemory.get(parsed.name)
      if (entry === undefined) throw new GrantError('LOGVEIL_STORE_UNAVAILABLE', { why: 'no authority has it open' })
      return activeDocuments((await entry.store).db)
    },
    onHint: () => {},
    close: async () => {},
  }
}

/** The default custody of keys: files beside a SQLite store or in the working directory, memory for `memory:`. */
export function defaultKeys(address: unknown): KeyProvider {
  const parsed = parseAddress(address)
  if (parsed.kind === 'memory') return memoryKeys()
  return fileKeys(parsed.kind === 'sqlite' ? join(dirname(parsed.file), 'logveil-keys') : 'logveil-keys')
}

/** A failure of the store as a coded error; own errors stay as they are. */
export function storeError(error: unknown): Error {
  if (isGrantError(error)) return error
  const { code, name } = error as { code?: unknown; name?: unknown }
  // The driver's code or class, not its message, which can quote what was being written.
  return new GrantError('LOGVEIL_STORE_UNAVAILABLE', { why: String(code ?? name ?? 'unknown error') }, error)
}
