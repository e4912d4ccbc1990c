import { isGrantError } from '@logveil/grants'
import { Command, CommanderError } from 'commander'
import { addAudit } from './commands/audit.js'
import { addDecisions } from './commands/decide.js'
import { addInit } from './commands/init.js'
import { addLists } from './commands/list.js'
import { addMaintenance } from './commands/maintain.js'
import { addRequest } from './commands/request.js'
import { addReveal } from './commands/reveal.js'
import { CliError, exitCodeFor, exitCodes } from './errors.js'
import type { Io } from './io.js'

const exitHelp = `
Exit codes: 0 done; 1 unexpected failure; 2 wrong arguments, configuration or policy; 3 refused, or records stay masked;
4 no such request; 5 not possible in this state; 6 something was tampered with; 7 store, keys, audit log or clock
not available.`

/**
 * Runs the command line and returns the exit code; never throws and never ends the process.
 *
 * @param args what stands after the command's name.
 * @example
 * ```ts
 * process.exitCode = await run(['requests', '--json'], io)
 * ```
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let exitCode: number = exitCodes.ok
  const exit = (code: number) => {
    exitCode = code
  }
  const program = createProgram(io, exit)
  try {
    await program.parseAsync([...args], { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage
    writeError(io, args.includes('--json'), error)
    return exitCodeFor(error)
  }
}

function createProgram(io: Io, exit: (code: number) => void): Command {
  const program = new Command('logveil')
    .description('Just-in-time access to masked log values: request, approve, reveal, audit.')
    .option('--config <file>', 'configuration file (default: LOGVEIL_CONFIG, or logveil.json here)')
    .option('--json', 'write JSON for machines')
    .showHelpAfterError('Run with --help for how to use it.')
    .addHelpText('after', exitHelp)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    })
  addInit(program, io)
  addRequest(program, io)
  addLists(program, io)
  addDecisions(program, io)
  addReveal(program, io, exit)
  addAudit(program, io, exit)
  addMaintenance(program, io)
  return program
}

function writeError(io: Io, json: boolean, error: unknown): void {
  const known = isGrantError(error) || error instanceof CliError
  const code = known ? error.code : 'unexpected'
  const message = error instanceof Error ? error.message : String(error)
  const help = known ? error.help : undefined
  if (json) io.stderr.write(`${JSON.stringify({ error: { code, message, help } })}\n`)
  else io.stderr.write(`logveil: ${message} (${code})\n${help ? `  see ${help}\n` : ''}`)
}
