import type { Duration, Scope } from '@logveil/grants'
import type { Command } from 'commander'
import { CliError } from '../errors.js'
import type { Io } from '../io.js'
import { formatRequest, writeResult } from '../output.js'
import { type GlobalOptions, withSession } from '../session.js'

interface RequestOptions extends GlobalOptions {
  readonly reason: string
  readonly ticket?: string
  readonly duration?: string
  readonly service?: readonly string[]
  readonly kind?: readonly string[]
  readonly path?: readonly string[]
  readonly match?: readonly string[]
  readonly breakGlass?: boolean
}

/** `logveil request` */
export function addRequest(program: Command, io: Io): void {
  program
    .command('request')
    .description('ask for access')
    .requiredOption('--reason <text>', 'why, in at least 10 characters')
    .option('--ticket <id>', 'ticket or incident')
    .option('--duration <time>', 'how long, such as 30m or 2h')
    .option('--service <name...>', 'services to see')
    .option('--kind <kind...>', 'kinds of value, such as email')
    .option('--path <path...>', 'places in the record, such as user.email')
    .option('--match <field=value...>', 'fields that have to match; field:=7 for a number or boolean')
    .option('--break-glass', 'open at once, where the policy allows it to you')
    .addHelpText(
      'after',
      '\nExample: logveil request --reason "Incident 4711" --service checkout --kind email --duration 30m',
    )
    .action(async (_: unknown, command: Command) => request(io, command.optsWithGlobals<RequestOptions>()))
}

function request(io: Io, options: RequestOptions): Promise<void> {
  const { reason, ticket, duration, breakGlass } = options
  const scope = scopeFrom(options)
  return withSession(io, options, async ({ authority, caller, json }) => {
    const made = await authority.request({
      requester: caller(),
      reason,
      ticket,
      duration: duration as Duration | undefined,
      scope,
      breakGlass,
    })
    writeResult(io, json, made, () => formatRequest(made))
  })
}

function scopeFrom({ service, kind, path, match }: RequestOptions): Scope {
  return {
    ...(service && { services: service }),
    ...(kind && { kinds: kind }),
    ...(path && { paths: path }),
    ...(match && { match: Object.fromEntries(match.map(parseMatch)) }),
  }
}

/** `field=text`, or `field:=json` for numbers and booleans. */
function parseMatch(given: string): [string, string | number | boolean] {
  const parts = /^([^=]*?)(:?=)(.*)$/s.exec(given)
  if (parts === null || parts[1] === '') throw new CliError('LOGVEIL_CLI_USAGE', { why: '--match needs field=value' })
  const [, field, operator, text] = parts as unknown as [string, string, string, string]
  if (operator === '=') return [field, text]
  try {
    return [field, JSON.parse(text) as number]
  } catch {
    throw new CliError('LOGVEIL_CLI_USAGE', { why: `--match ${field}:= needs a number, true or false` })
  }
}
