import { CliError } from './errors.js'
import type { Io } from './io.js'

/**
 * Who is asking, from the source that the configuration names:
 *
 * - `os`: the user that the process runs as;
 * - `sudo`: the user who called sudo, for a service account that alone can read the keys;
 * - `env:NAME`: an environment variable that a wrapper sets after authenticating the caller.
 *
 * @throws CliError `LOGVEIL_CLI_IDENTITY`
 */
export function callerIdentity(io: Io, source: string): string {
  if (source === 'os') return io.osUser()
  const name = source === 'sudo' ? 'SUDO_USER' : source.slice('env:'.length)
  const identity = io.env[name]
  if (!identity)
    throw new CliError('LOGVEIL_CLI_IDENTITY', { why: `the configuration takes it from ${name}, which is not set` })
  return identity
}
