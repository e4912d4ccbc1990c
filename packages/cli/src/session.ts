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

/** Opens the authority, runs a command with it, brings the store up to the clock, and closes it. */
export async function withSession<T>(
  io: Io,
  options: GlobalOptions,
  command: (session: Session) => Promise<T>,
): Promise<T> {
  const { store, keys, policy, identity, notify } = loadConfig(io, options.config)
  const authority = await openAuthority({ store, keys: fileKeys(keys), policy, ...(notify && { notify }) })
  try {
    return await command({ io, authority, json: options.json ?? false, caller: () => callerIdentity(io, identity) })
  } finally {
    // After the command: a receiver of notifications that hangs must not hold up a revocation. What fails here is done
    // by the next command, and what a command shows does not depend on it.
    await authority.sweep().catch(() => {})
    await authority.close()
  }
}
