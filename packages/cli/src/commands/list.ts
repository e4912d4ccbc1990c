import { type RequestStatus, requestStatuses } from '@logveil/grants'
import { type Command, Option } from 'commander'
import type { Io } from '../io.js'
import { formatRequests, writeResult } from '../output.js'
import { type GlobalOptions, withSession } from '../session.js'

interface ListOptions extends GlobalOptions {
  readonly status?: readonly RequestStatus[]
  readonly mine?: boolean
  readonly all?: boolean
}

const grantStatuses: readonly RequestStatus[] = ['active', 'expired', 'revoked']

/** `logveil requests` and `logveil grants`. */
export function addLists(program: Command, io: Io): void {
  program
    .command('requests')
    .description('list requests, newest first')
    .addOption(new Option('--status <status...>', 'only those in these states').choices(requestStatuses))
    .option('--mine', 'only your own')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<ListOptions>()
      await list(io, options, options.status)
    })
  program
    .command('grants')
    .description('list grants in force')
    .option('--all', 'ended ones, too')
    .option('--mine', 'only your own')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<ListOptions>()
      await list(io, options, options.all ? grantStatuses : ['active'])
    })
}

function list(io: Io, options: ListOptions, status: readonly RequestStatus[] | undefined): Promise<void> {
  return withSession(io, options, async ({ authority, caller, json }) => {
    const requests = await authority.list({ status, requester: options.mine ? caller() : undefined })
    writeResult(io, json, requests, () => (requests.length === 0 ? 'None.' : formatRequests(requests)))
  })
}
