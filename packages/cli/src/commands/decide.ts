import type { AccessRequest } from '@logveil/grants'
import type { Command } from 'commander'
import type { Io } from '../io.js'
import { formatRequest, writeResult } from '../output.js'
import { type GlobalOptions, type Session, withSession } from '../session.js'

interface DecisionOptions extends GlobalOptions {
  readonly comment?: string
  readonly hash?: string
  readonly reason: string
}

/** `logveil show`, `approve`, `deny`, `cancel` and `revoke`: commands about one request. */
export function addDecisions(program: Command, io: Io): void {
  /** Adds a command that works on one request and shows what became of it. */
  const add = (
    name: string,
    description: string,
    work: (session: Session, id: string, options: DecisionOptions) => Promise<AccessRequest>,
  ) =>
    program
      .command(name)
      .description(description)
      .argument('<id>', 'the request')
      .action(async (id: string, _: unknown, command: Command) => {
        const options = command.optsWithGlobals<DecisionOptions>()
        await withSession(io, options, async (session) => {
          const request = await work(session, id, options)
          writeResult(io, session.json, request, () => formatRequest(request))
        })
      })

  add('show', 'show one request', ({ authority }, id) => authority.get(id))
  add('approve', 'approve a request of somebody else', ({ authority, caller }, id, { comment, hash }) =>
    authority.approve(id, { approver: caller(), comment, hash }),
  )
    .option('--comment <text>', 'goes into the audit log')
    .option('--hash <hash>', 'approve only the request that "show" has shown with this hash')
  add('deny', 'deny a request', ({ authority, caller }, id, { reason }) =>
    authority.deny(id, { approver: caller(), reason }),
  ).requiredOption('--reason <text>', 'why')
  add('cancel', 'withdraw a request of your own', ({ authority, caller }, id) =>
    authority.cancel(id, { requester: caller() }),
  )
  add('revoke', 'end a grant at once and destroy its key', ({ authority, caller }, id, { reason }) =>
    authority.revoke(id, { by: caller(), reason }),
  ).requiredOption('--reason <text>', 'why')
}
