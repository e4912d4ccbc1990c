import type { Readable, Writable } from 'node:stream'

/** What a run of the command reads and writes; tests give their own. */
export interface Io {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Number of the user that the process runs as; `undefined` where users have none. */
  readonly uid: () => number | undefined
  /** Name of the user that the process runs as, as the operating system says. */
  readonly osUser: () => string
}
