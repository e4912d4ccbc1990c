import { describe, expect, it } from 'vitest'
import { asked, codeOf, openHarness, sealOne } from '../support/harness.js'
import { storeKinds, useStores } from '../support/stores.js'

const stores = useStores()

describe.each(storeKinds)('at the same instant, on %s', (kind) => {
  /** Two authorities over one store, as two processes would have. */
  const openTwo = async (policy = {}) => {
    const store = await stores.address(kind)
    const options = { store, policy: { approvers: ['bob', 'carol', 'dora'], ...policy } }
    const one = await openHarness(options)
    const two = await openHarness({ ...options, keys: one.keys, clock: one.clock })
    const close = async () => {
      await one.close()
      await two.close()
    }
    return { one, two, close }
  }

  it('two different approvals both count, and one grant is made', async () => {
    const { one, two, close } = await openTwo({ minApprovals: 2 })
    const { id } = await one.authority.request(asked)
    await Promise.all([
      one.authority.approve(id, { approver: 'bob' }),
      two.authority.approve(id, { approver: 'carol' }),
    ])
    expect(await one.authority.get(id)).toMatchObject({ status: 'active' })
    const types = (await one.authority.audit()).map(({ type }) => type)
    expect(types.filter((type) => type === 'grant.active')).toHaveLength(1)
    expect(await one.keys.held()).toHaveLength(1)
    await close()
  })

  it('one approver’s two approvals count once', async () => {
    const { one, two, close } = await openTwo({ minApprovals: 2 })
    const { id } = await one.authority.request(asked)
    const codes = await Promise.all(
      [one, two, one, two].map(({ authority }) => codeOf(authority.approve(id, { approver: 'bob' }))),
    )
    expect(codes.sort()).toEqual([...Array(3).fill('LOGVEIL_ALREADY_APPROVED'), 'not refused'])
    expect(await one.authority.get(id)).toMatchObject({ status: 'pending' })
    await close()
  })

  it('of an approval and a denial one wins, and no access is left by the loser', async () => {
    const { one, two, close } = await openTwo()
    for (let i = 0; i < 5; i++) {
      const { id } = await one.authority.request(asked)
      await Promise.allSettled([
        one.authority.approve(id, { approver: 'bob' }),
        two.authority.deny(id, { approver: 'carol', reason: 'no' }),
      ])
      const { status } = await one.authority.get(id)
      expect(['active', 'denied']).toContain(status)
    }
    const active = await one.authority.list({ status: 'active' })
    expect(await one.keys.held()).toHaveLength(active.length)
    expect(await one.authority.verifyAudit()).toMatchObject({ ok: true })
    await close()
  })

  it('a revocation and reveals leave either a recorded reveal or a refusal', async () => {
    const { one, two, close } = await openTwo()
    const id = await one.grant()
    const sealed = sealOne(await one.checker())
    const reveals = Array.from({ length: 20 }, () => codeOf(two.authority.reveal({ principal: 'alice', sealed })))
    await one.authority.revoke(id, { by: 'bob', reason: 'done' })
    const codes = await Promise.all(reveals)
    const made = codes.filter((code) => code === 'not refused').length
    const refusals = ['LOGVEIL_GRANT_REVOKED', 'LOGVEIL_KEY_DESTROYED']
    expect(codes.filter((code) => refusals.includes(code as string))).toHaveLength(20 - made)
    const types = (await one.authority.audit()).map(({ type }) => type)
    expect(types.filter((type) => type === 'reveal.made')).toHaveLength(made)
    expect(await codeOf(two.authority.reveal({ principal: 'alice', sealed }))).toBe('LOGVEIL_GRANT_REVOKED')
    await close()
  })

  it('a thousand requests are all kept, each with its audit entry', { timeout: 60_000 }, async () => {
    const { one, two, close } = await openTwo()
    const made = await Promise.all(
      Array.from({ length: 1000 }, (_, i) =>
        (i % 2 ? one : two).authority.request({ ...asked, requester: `user${i}` }),
      ),
    )
    expect(new Set(made.map(({ id }) => id)).size).toBe(1000)
    expect(await one.authority.list({ status: 'pending' })).toHaveLength(1000)
    expect(await one.authority.verifyAudit()).toMatchObject({ ok: true, entries: 1000 })
    await close()
  })
})
