import type { AuditEntry, AuditVerdict, Authority } from '@logveil/grants'
import { type Command, InvalidArgumentError } from 'commander'
import { exitCodes } from '../errors.js'
import type { Io } from '../io.js'
import { formatTable, formatTime, writeResult } from '../output.js'
import { type GlobalOptions, withSession } from '../session.js'

const PAGE = 1000

interface AuditOptions extends GlobalOptions {
  readonly after?: number
  readonly limit?: number
  readonly subject?: string
  readonly anchor?: { readonly seq: number; readonly hash: string }
}

/** `logveil audit list|verify|export`. */
export function addAudit(program: Command, io: Io, exit: (code: number) => void): void {
  const audit = program.command('audit').description('look at the audit log, check it, or write it out')
  audit
    .command('list')
    .description('list entries, oldest first')
    .option('--after <seq>', 'only entries after this one', wholeNumber)
    .option('--limit <count>', 'at most so many', wholeNumber)
    .option('--subject <id>', 'only entries about this request')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<AuditOptions>()
      await withSession(io, options, async ({ authority, json }) => {
        const { after, limit, subject } = options
        const entries = (await authority.audit({ after, limit })).filter(
          (entry) => subject === undefined || entry.subject === subject,
        )
        writeResult(io, json, entries, () => formatEntries(entries))
      })
    })
  audit
    .command('verify')
    .description('check that nothing was changed, removed or put in another order')
    .option('--anchor <seq:hash>', 'an entry noted elsewhere, such as by an earlier verify', parseAnchor)
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<AuditOptions>()
      await withSession(io, options, async ({ authority, json }) => {
        const verdict = await authority.verifyAudit(options.anchor)
        writeResult(io, json, verdict, () => formatVerdict(verdict))
        exit(verdict.ok ? exitCodes.ok : exitCodes.integrity)
      })
    })
  audit
    .command('export')
    .description('write all entries as JSON lines, the signed head last')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<AuditOptions>()
      await withSession(io, options, async ({ authority }) => {
        const head = await authority.auditHead()
        for await (const entry of entriesUpTo(authority, head)) io.stdout.write(`${JSON.stringify(entry)}\n`)
        io.stdout.write(`${JSON.stringify({ head, trust: authority.publicKeys() })}\n`)
      })
    })
}

/** Entries up to a signed head, so that both belong together while others go on writing; in memory of a few. */
async function* entriesUpTo(authority: Authority, head: string | undefined): AsyncGenerator<AuditEntry> {
  const payload = head?.split('.')[1]
  if (payload === undefined) return
  const { seq } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as { seq: number }
  for (let after = 0; after < seq; ) {
    const entries = await authority.audit({ after, limit: Math.min(PAGE, seq - after) })
    yield* entries
    if (entries.length === 0) return
    after = (entries.at(-1) as AuditEntry).seq
  }
}

function formatEntries(entries: readonly AuditEntry[]): string {
  if (entries.length === 0) return 'None.'
  return formatTable(
    ['SEQ', 'TIME', 'TYPE', 'ACTOR', 'SUBJECT', 'DETAIL'],
    entries.map(({ seq, at, type, actor, subject, detail }) => [
      String(seq),
      formatTime(at),
      type,
      actor,
      subject,
      JSON.stringify(detail),
    ]),
  )
}

function formatVerdict(verdict: AuditVerdict): string {
  if (!verdict.ok) return `Broken at entry ${verdict.seq}: ${verdict.problem}`
  const { seq, hash } = verdict.head
  return `Intact: ${verdict.entries} entries. Note this elsewhere as an anchor: ${seq}:${hash}`
}

function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('It has to be a whole number.')
  return Number(text)
}

function parseAnchor(text: string): { seq: number; hash: string } {
  const parts = /^([1-9]\d{0,14}):([\w-]{43})$/.exec(text)
  if (parts === null) throw new InvalidArgumentError('It has to be of the form seq:hash.')
  return { seq: Number(parts[1]), hash: parts[2] as string }
}
