import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Authority, fileKeys, openAuthority } from '../../src/index.js'
import { buildChild } from '../support/build-child.js'
import type { Order } from '../support/decide-child.js'
import { asked } from '../support/harness.js'
import { temporaryDirectory, useStores } from '../support/stores.js'

const stores = useStores(['sqlite', 'postgres'])
let program: string
beforeAll(async () => {
  program = await buildChild('decide-child')
}, 60_000)

interface Fleet {
  readonly authority: Authority
  readonly keys: ReturnType<typeof fileKeys>
  /** Gives one order to each process, to be carried out at the same instant; what came of them. */
  atOnce(orders: readonly Omit<Order, 'at'>[]): Promise<string[]>
  close(): Promise<void>
}

describe.each(['sqlite', 'postgres'] as const)('authorities in six processes over %s', { timeout: 60_000 }, (kind) => {
  const openFleet = async (policy: object = {}): Promise<Fleet> => {
    const store = await stores.address(kind)
    const directory = join(temporaryDirectory(), 'keys')
    const whole = { approvers: ['bob', 'carol', 'dora', 'erin', 'finn', 'gina'], ...policy }
    const authority = await openAuthority({ store, keys: fileKeys(directory), policy: whole })
    const children = Array.from({ length: 6 }, () => fork(program, [store, directory, JSON.stringify(whole)]))
    await Promise.all(children.map((child) => once(child, 'message')))
    return {
      authority,
      keys: fileKeys(directory),
      atOnce: async (orders) => {
        const at = Date.now() + 60
        const answers = orders.map(async (order, i) => {
          const child = children[i] as ChildProcess
          const answer = once(child, 'message')
          child.send({ ...order, at })
          return ((await answer)[0] as { outcome: string }).outcome
        })
        return (await Promise.all(answers)).sort()
      },
      close: async () => {
        const ends = children.map((child) => once(child, 'exit'))
        for (const child of children) child.disconnect()
        await Promise.all(ends)
        await authority.close()
      },
    }
  }
  const types = async (authority: Authority) => (await authority.audit()).map(({ type }) => type)

  it('make one grant of six approvals at the same instant, and count each human once', async () => {
    const fleet = await openFleet({ minApprovals: 3 })
    for (let round = 0; round < 3; round++) {
      const { id } = await fleet.authority.request(asked)
      // Bob three times under two spellings, and only one other: not enough.
      const few = await fleet.atOnce(
        ['bob', 'BOB', 'bob', 'carol', 'alice', 'mallory'].map((by) => ({ act: 'approve', id, by })),
      )
      expect(few).toEqual([
        'LOGVEIL_ALREADY_APPROVED',
        'LOGVEIL_ALREADY_APPROVED',
        'LOGVEIL_NOT_APPROVER',
        'LOGVEIL_SELF_APPROVAL',
        'pending',
        'pending',
      ])
      const rest = await fleet.atOnce(['dora', 'erin', 'finn', 'gina'].map((by) => ({ act: 'approve', id, by })))
      expect(rest.filter((outcome) => outcome === 'LOGVEIL_REQUEST_STATE')).toHaveLength(3)
      const { status, approvals } = await fleet.authority.get(id)
      expect([status, approvals.length]).toEqual(['active', 3])
    }
    expect((await types(fleet.authority)).filter((type) => type === 'grant.active')).toHaveLength(3)
    expect(fleet.keys.held()).toHaveLength(3)
    expect(await fleet.authority.verifyAudit()).toMatchObject({ ok: true })
    await fleet.close()
  })

  it('let one of approval and denial win, and leave no key of a loser', async () => {
    const fleet = await openFleet()
    for (let round = 0; round < 5; round++) {
      const { id } = await fleet.authority.request(asked)
      await fleet.atOnce(
        ['bob', 'carol', 'dora', 'erin', 'finn', 'gina'].map((by, i) => ({ act: i % 2 ? 'deny' : 'approve', id, by })),
      )
      expect(['active', 'denied']).toContain((await fleet.authority.get(id)).status)
    }
    const active = await fleet.authority.list({ status: 'active' })
    expect(fleet.keys.held()).toHaveLength(active.length)
    const made = (await types(fleet.authority)).filter((type) => type === 'grant.active')
    expect(made).toHaveLength(active.length)
    expect(await fleet.authority.verifyAudit()).toMatchObject({ ok: true })
    await fleet.close()
  })

  it('end a grant once when all revoke it at once', async () => {
    const fleet = await openFleet()
    const { id } = await fleet.authority.request(asked)
    await fleet.authority.approve(id, { approver: 'bob' })
    const outcomes = await fleet.atOnce(Array.from({ length: 6 }, () => ({ act: 'revoke', id, by: 'bob' })))
    expect(outcomes).toEqual([...Array(5).fill('LOGVEIL_REQUEST_STATE'), 'revoked'])
    const ends = (await types(fleet.authority)).filter((type) => type === 'grant.revoked' || type === 'key.destroyed')
    expect(ends).toEqual(['grant.revoked', 'key.destroyed'])
    expect(fleet.keys.held()).toEqual([])
    await fleet.close()
  })
})
