import { afterEach, describe, expect, it } from 'vitest'
import { type KeyProvider, memoryKeys } from '../../src/index.js'
import { asked, codeOf, type Harness, openHarness, sealOne } from '../support/harness.js'

const open: Harness[] = []
afterEach(async () => {
  for (const harness of open.splice(0)) await harness.close()
})

/** A second authority over the first one's store. */
const openBeside = async (first: Harness, options: Parameters<typeof openHarness>[0] = {}) => {
  const second = await openHarness({ store: first.store, keys: first.keys, clock: first.clock, ...options })
  open.push(second)
  return second
}
const openFirst = async (options: Parameters<typeof openHarness>[0] = {}) => {
  const first = await openHarness(options)
  open.push(first)
  return first
}

describe('what happens in between', () => {
  it('a revocation after decryption and before the audit entry keeps the values back', async () => {
    const keys = memoryKeys()
    let between = async () => {}
    const slow: KeyProvider = {
      ...keys,
      unwrap: async (grant, key) => {
        const bytes = await keys.unwrap(grant, key)
        await between()
        return bytes
      },
    }
    const one = await openFirst({ keys: slow })
    const two = await openBeside(one, { keys })
    const id = await one.grant()
    const sealed = sealOne(await one.checker())
    between = async () => {
      await two.authority.revoke(id, { by: 'bob', reason: 'now' })
    }
    expect(await codeOf(one.authority.reveal({ principal: 'alice', sealed }))).toBe('LOGVEIL_GRANT_REVOKED')
    expect((await one.authority.audit()).map(({ type }) => type)).not.toContain('reveal.made')
  })

  it('a policy that makes an approver and the requester one human takes the approval away', async () => {
    const policy = { approvers: ['bob', 'carol', 'dora'], minApprovals: 2 }
    const before = await openFirst({ policy })
    const { id } = await before.authority.request(asked)
    await before.authority.approve(id, { approver: 'bob' })
    const after = await openBeside(before, {
      policy: { ...policy, approvers: ['alice', ...policy.approvers], aliases: { alice: ['bob'] } },
    })
    expect(await after.authority.approve(id, { approver: 'carol' })).toMatchObject({ status: 'pending' })
    expect(await after.authority.approve(id, { approver: 'dora' })).toMatchObject({ status: 'active' })
  })

  it('a rule that was taken out of the policy gives no access to what a crash had left unfinished', async () => {
    const keys = memoryKeys()
    const down: KeyProvider = { ...keys, wrap: () => Promise.reject(new Error('down')) }
    const rule = { name: 'own', requesters: ['alice'], scope: { kinds: ['email'] }, maxDuration: '1h' } as const
    const before = await openFirst({ keys: down, policy: { autoApprove: [rule] } })
    expect(await codeOf(before.authority.request(asked))).toBe('LOGVEIL_STORE_UNAVAILABLE')
    const after = await openBeside(before, { keys, policy: {} })
    await after.authority.sweep()
    expect(await after.authority.list()).toMatchObject([{ status: 'lapsed', approvals: [] }])
  })

  it('two processes that finish the same interrupted approval make one grant and keep one key', async () => {
    const keys = memoryKeys()
    let isDown = true
    const flaky: KeyProvider = {
      ...keys,
      wrap: (grant, key) => (isDown ? Promise.reject(new Error('down')) : keys.wrap(grant, key)),
      // So that nothing but the loser itself can tidy up.
      held: () => [],
    }
    const one = await openFirst({ keys: flaky })
    const two = await openBeside(one)
    const { id } = await one.authority.request(asked)
    expect(await codeOf(one.authority.approve(id, { approver: 'bob' }))).toBe('LOGVEIL_STORE_UNAVAILABLE')
    expect(await one.authority.get(id)).toMatchObject({ status: 'approved' })
    isDown = false
    await Promise.all([one.authority.sweep(), two.authority.sweep()])
    expect(await one.authority.get(id)).toMatchObject({ status: 'active' })
    expect(await keys.held()).toHaveLength(1)
    const types = (await one.authority.audit()).map(({ type }) => type)
    expect(types.filter((type) => type === 'grant.active')).toHaveLength(1)
  })
})
