import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { createGrantChecker, type SealFinding } from '@logveil/grants'
import { afterEach } from 'vitest'
import { run } from '../../src/index.js'

/** What one run of the command wrote, and its exit code. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

const directories: string[] = []
afterEach(() => {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true })
})

/** A directory with nothing in it, and the command run in it as different users. */
export function openTerminal() {
  const cwd = mkdtempSync(join(tmpdir(), 'logveil-cli-'))
  directories.push(cwd)
  const logveil = async (
    user: string,
    args: readonly string[],
    input: string | ((written: () => string) => AsyncIterable<string>) = '',
    { env = {}, uid = process.getuid?.() }: { env?: Record<string, string>; uid?: number | undefined } = {},
  ): Promise<Ran> => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()]
    let [out, err] = ['', '']
    stdout.on('data', (chunk) => {
      out += chunk
    })
    stderr.on('data', (chunk) => {
      err += chunk
    })
    const stdin = Readable.from(typeof input === 'string' ? [input] : input(() => out))
    const io = { stdin, stdout, stderr, cwd, env: { AS: user, ...env }, uid: () => uid, osUser: () => user }
    const code = await run(args, io)
    return { code, out, err }
  }
  const json = async (user: string, args: readonly string[]) => {
    const { out } = await logveil(user, [...args, '--json'])
    return JSON.parse(out)
  }
  return {
    cwd,
    logveil,
    json,
    /** Makes configuration, policy and keys, with bob and carol as approvers. */
    init: () => logveil('root', ['init', '--approver', 'bob', 'carol']),
    /** Requests as alice, approves as bob; the grant's id. */
    grant: async (...scope: string[]): Promise<string> => {
      const asked = ['request', '--reason', 'Incident 4711: no mail', '--duration', '10m', ...scope]
      const { id } = await json('alice', asked)
      await logveil('bob', ['approve', id])
      return id
    },
    /** Log lines as a service writes them, sealed for the grants in force. */
    emit: async (records: readonly object[], findings: readonly SealFinding[]): Promise<string> => {
      const trust = await json('alice', ['keys'])
      const checker = await createGrantChecker({
        store: `sqlite:${join(cwd, 'logveil.db')}`,
        trust,
        service: 'checkout',
      })
      const lines = records.map((record) => {
        const line = JSON.stringify(record)
        const copies = checker.check({ line, findings })
        return copies.length > 0 ? `${line.slice(0, -1)},"_sealed":${JSON.stringify(copies)}}\n` : `${line}\n`
      })
      await checker.close()
      return lines.join('')
    },
  }
}
