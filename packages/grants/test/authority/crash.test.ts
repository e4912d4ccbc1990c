import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fileKeys, openAuthority } from '../../src/index.js'
import { buildChild } from '../support/build-child.js'
import { temporaryDirectory, useStores } from '../support/stores.js'

let program: string

interface Outcome {
  readonly said: readonly string[]
  readonly signal: NodeJS.Signals | null
}

function runChild(store: string, keys: string, killAt: number): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, store, keys, String(killAt)])
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

const stores = useStores(['sqlite', 'postgres'])

describe.each(['sqlite', 'postgres'] as const)('an authority over %s that is killed', (kind) => {
  beforeAll(async () => {
    program = await buildChild('crash-child')
  }, 60_000)

  /** Runs until killed at a step, opens the store again, and checks what must hold. Says whether the child got to its end. */
  async function killAtStep(killAt: number): Promise<boolean> {
    const directory = temporaryDirectory()
    const store = await stores.address(kind)
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
