import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { isGrantError } from '@logveil/grants'
import type { Command } from 'commander'
import { loadConfig } from '../config.js'
import { CliError, exitCodes } from '../errors.js'
import type { Io } from '../io.js'
import { LineRevealer } from '../line-revealer.js'
import { readLines } from '../read-lines.js'
import { type GlobalOptions, withSession } from '../session.js'
import { isDelegated } from '../trusted-file.js'

/** How many lines may wait for their audit entries at once: they share commits. */
const WINDOW = 512

/** `logveil reveal`; resolves to the exit code. */
export function addReveal(program: Command, io: Io, exit: (code: number) => void): void {
  program
    .command('reveal')
    .description('write a log with the originals that your grants cover')
    .argument('[file]', 'the log; standard input when left out or -')
    .action(async (file: string | undefined, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      const input = await openInput(io, loadConfig(io, options.config).identity, file)
      exit(
        await withSession(io, options, async ({ authority, caller }) => {
          const revealer = await LineRevealer.open(authority, caller())
          await pump(input, io, (line, number) => revealer.reveal(line, number))
          return report(io, revealer, options.json ?? false)
        }),
      )
    })
}

async function openInput(io: Io, identity: string, file: string | undefined): Promise<Readable> {
  if (file === undefined || file === '-') return io.stdin
  // The caller is not the user that the process runs as, and would get to see whatever that one can read: the keys.
  if (identity !== 'os' || isDelegated(io))
    throw new CliError('LOGVEIL_CLI_INPUT', {
      file,
      why: 'it would be opened with rights that are not yours; use "< file"',
    })
  const path = resolve(io.cwd, file)
  try {
    // Opened before anything else, so that a wrong name is an error of its own.
    const handle = await open(path)
    return createReadStream(path, { fd: handle })
  } catch (error) {
    throw new CliError('LOGVEIL_CLI_INPUT', { file, why: String((error as NodeJS.ErrnoException).code) })
  }
}

/** Passes lines on in their order, with a window of them under way. */
async function pump(input: Readable, io: Io, reveal: (line: string, number: number) => Promise<string>): Promise<void> {
  let written = Promise.resolve()
  let underWay = 0
  let number = 0
  for await (const { text, end } of readLines(input)) {
    const revealed = reveal(text, ++number)
    // A failure is taken up where the line's turn to be written comes.
    revealed.catch(() => {})
    underWay++
    written = written.then(async () => {
      if (!io.stdout.write((await revealed) + end)) await new Promise((drained) => io.stdout.once('drain', drained))
      underWay--
    })
    written.catch(() => {})
    if (underWay >= WINDOW) await written
  }
  await written
}

/** Says on standard error what stays masked and why. */
function report(io: Io, revealer: LineRevealer, json: boolean): number {
  for (const { error, lines, first } of revealer.refusals()) {
    const code = isGrantError(error) ? error.code : 'unexpected'
    io.stderr.write(
      json
        ? `${JSON.stringify({ masked: lines, firstLine: first, code, message: error.message })}\n`
        : `logveil: ${lines} ${lines === 1 ? 'record stays' : 'records stay'} masked, from line ${first} on: ${error.message} (${code})\n`,
    )
  }
  return revealer.refusals().length > 0 ? exitCodes.refused : exitCodes.ok
}
