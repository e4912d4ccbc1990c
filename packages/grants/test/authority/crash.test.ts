import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'tsup'
import { beforeAll, describe, expect, it } from 'vitest'
import { fileKeys, openAuthority } from '../../src/index.js'
import { temporaryDirectory, useStores } from '../support/stores.js'

const packageDirectory = fileURLToPath(new URL('../..', import.meta.url))
// Inside the package, so that its dependencies are found from there.
const outDir = join(packageDirectory, 'node_modules/.cache/logveil/crash')

interface Outcome {
  readonly said: readonly string[]
  readonly signal: NodeJS.Signals | null
}

function runChild(store: string, keys: string, killAt: number): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(outDir, 'crash-child.js'), store, keys, String(killAt)])
    let said = ''
    let trouble = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
    })
    child.stderr.on('data', (chunk) => {
      trouble += chunk
    })
    child.on('close', (code, signal) => {
      if (code !== null && code !== 0) reject(new Error(trouble))
      else resolve({ said: said.split('\n').filter(Boolean), signal })
    })
  })
}

describe('an authority that is killed', () => {
  useStores(['sqlite'])
  beforeAll(async () => {
    await build({
      entry: [join(packageDirectory, 'test/support/crash-child.ts')],
      outDir,
      format: 'esm',
      target: 'node20',
      skipNodeModulesBundle: true,
      config: false,
      silent: true,
      dts: false,
    })
  }, 60_000)

  /** Runs until killed at a step, opens the store again, and checks what must hold. Says whether the child got to its end. */
  async function killAtStep(killAt: number): Promise<boolean> {
    const directory = temporaryDirectory()
    const store = `sqlite:${join(directory, 'logveil.db')}`
    const keys = fileKeys(join(directory, 'keys'))
    const { said, signal } = await runChild(store, join(directory, 'keys'), killAt)
    const authority = await openAuthority({ store, keys, policy: { approvers: ['bob'] } })
    expect(await authority.verifyAudit(), `killed at ${killAt}`).toMatchObject({ ok: true })
    const audited = async () => (await authority.audit()).map(({ type, subject }) => `${type} ${subject}`)
    // Nothing that was confirmed is lost.
    const before = await audited()
    for (const what of said.filter((line) => !line.startsWith('finished'))) expect(before).toContain(what)
    // What was interrupted is finished or was never begun: no key without its grant, no grant without approval.
    await authority.sweep()
    const requests = await authority.list()
    expect(requests.length).toBeLessThanOrEqual(1)
    for (const { id, status, approvals } of requests) {
      const entries = await audited()
      expect(['pending', 'active', 'revoked']).toContain(status)
      expect(entries.includes(`approval.given ${id}`)).toBe(approvals.length === 1)
      expect(entries.includes(`grant.active ${id}`)).toBe(status !== 'pending')
      expect(approvals.length === 1).toBe(status !== 'pending')
      expect(entries.includes(`key.destroyed ${id}`)).toBe(status === 'revoked')
    }
    const living = requests.filter(({ status }) => status === 'active').length
    expect(await keys.held()).toHaveLength(living)
    expect(await authority.verifyAudit()).toMatchObject({ ok: true })
    await authority.close()
    return signal === null
  }

  it('at any step leaves no half-granted access and loses no audit entry', { timeout: 240_000 }, async () => {
    let next = 1
    let ended = false
    const worker = async () => {
      while (!ended) if (await killAtStep(next++)) ended = true
    }
    await Promise.all([worker(), worker(), worker()])
    expect(next).toBeGreaterThan(30)
  })
})
