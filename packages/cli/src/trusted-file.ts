import { realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { CliError } from './errors.js'
import type { Io } from './io.js'

/** Whether somebody runs the command with another user's rights. sudo says so, and nobody who calls it can prevent that. */
export function isDelegated(io: Io): boolean {
  return io.env.SUDO_UID !== undefined
}

/**
 * The real path of a file that decides who may do what. Under sudo, whoever calls the command can name any file: one of
 * their own, with a policy of their own over the real keys, must not count. So neither the file nor any directory above
 * it may be writable by anybody but the user that the process runs as, and root.
 *
 * @throws CliError `LOGVEIL_CLI_CONFIG_INVALID`
 */
export function trustedPath(io: Io, file: string): string {
  const real = realpathSync(file)
  const own = io.uid()
  if (!isDelegated(io) || own === undefined) return real
  for (let path = real; ; path = dirname(path)) {
    const { uid, mode } = statSync(path)
    const refuse = (why: string) =>
      new CliError('LOGVEIL_CLI_CONFIG_INVALID', { file, why: `under sudo, ${path} ${why}` })
    if (uid !== own && uid !== 0) throw refuse('must not belong to another user')
    // In a sticky directory, such as /tmp, nobody can exchange what is another's.
    const isSticky = path !== real && (mode & 0o1000) !== 0
    if ((mode & 0o022) !== 0 && !isSticky) throw refuse('must not be writable by others')
    if (path === dirname(path)) return real
  }
}
