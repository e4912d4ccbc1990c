import type { Readable, Writable } from 'node:stream'

/** What a run of the command reads and writes; tests give their own. */
export interface Io {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Name of the user that the process runs as, as the operating system says. */
  readonly osUser: () => string
}
