import type { Command } from 'commander'
import type { Io } from '../io.js'
import { writeResult } from '../output.js'
import { type GlobalOptions, withSession } from '../session.js'

/** `logveil sweep` and `logveil keys`. */
export function addMaintenance(program: Command, io: Io): void {
  program
    .command('sweep')
    .description('end what has run out, destroy its keys, send due notifications')
    .action(async (_: unknown, command: Command) => {
      await withSession(io, command.optsWithGlobals<GlobalOptions>(), async ({ authority, json }) => {
        const report = await authority.sweep()
        writeResult(io, json, report, () =>
          Object.entries(report)
            .map(([what, count]) => `${what}: ${count}`)
            .join('\n'),
        )
      })
    })
  program
    .command('keys')
    .description('print the public keys that emitters pin as trust')
    .action(async (_: unknown, command: Command) => {
      await withSession(io, command.optsWithGlobals<GlobalOptions>(), async ({ authority }) => {
        io.stdout.write(`${JSON.stringify(authority.publicKeys(), null, 2)}\n`)
      })
    })
}
