import { type Authority, fileKeys, openAuthority } from '@logveil/grants'
import { loadConfig } from './config.js'
import { callerIdentity } from './identity.js'
import type { Io } from './io.js'

/** Options that every command takes. */
export interface GlobalOptions {
  readonly config?: string
  readonly json?: boolean
}

/** What a command works with. */
export interface Session {
  readonly io: Io
  readonly authority: Authority
  /** Who is asking; throws when that cannot be told, so it is only looked at by commands that need it. */
  readonly caller: () => string
  readonly json: boolean
}

/** Opens the authority, brings it up to the clock, runs a command with it, and closes it. */
export async function withSession<T>(
  io: Io,
  options: GlobalOptions,
  command: (session: Session) => Promise<T>,
): Promise<T> {
  const { store, keys, policy, identity, notify } = loadConfig(io, options.config)
  const authority = await openAuthority({ store, keys: fileKeys(keys), policy, ...(notify && { notify }) })
  try {
    // What fails here fails in the command itself, which says so; looking at the audit log must still be possible.
    await authority.sweep().catch(() => {})
    return await command({ io, authority, json: options.json ?? false, caller: () => callerIdentity(io, identity) })
  } finally {
    await authority.close()
  }
}
