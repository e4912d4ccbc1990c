import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { memoryKeys } from '../../src/index.js'
import { asked, codeOf, type Harness, openHarness, sealOne, sealRecord } from '../support/harness.js'
import { type Network, openNetwork } from '../support/network.js'
import { useStores } from '../support/stores.js'

const stores = useStores(['postgres'])
// Short, so that the test does not wait for what operators wait for.
const impatient = '?query_timeout=300'

describe('with a network that fails silently', { timeout: 30_000 }, () => {
  let database: string
  let network: Network
  let harness: Harness
  const errors: unknown[] = []
  const emitter = () =>
    harness.checker({ store: network.through(database) + impatient, onError: (e) => errors.push(e) })
  beforeEach(async () => {
    database = await stores.address('postgres')
    network = await openNetwork(database)
    harness = await openHarness({ store: database })
    errors.length = 0
  })
  afterEach(async () => {
    await harness.close()
    await network.close()
  })

  it('an emitter that is cut off before a grant seals nothing, and seals once it is reached', async () => {
    network.cut()
    const checker = await emitter()
    await harness.grant()
    await checker.refresh()
    expect(errors).not.toEqual([])
    expect(checker.check(sealRecord())).toEqual([])
    network.heal()
    await checker.refresh()
    expect(checker.check(sealRecord())).toHaveLength(1)
  })

  it('an emitter that is cut off during a grant masks again within 30 s, though the grant is revoked meanwhile', async () => {
    const checker = await emitter()
    const id = await harness.grant()
    await checker.refresh()
    expect(checker.check(sealRecord())).toHaveLength(1)
    network.cut()
    await harness.authority.revoke(id, { by: 'bob', reason: 'done' })
    await checker.refresh()
    harness.clock.advance(30_000)
    const last = sealOne(checker)
    harness.clock.advance(1)
    expect(checker.check(sealRecord())).toEqual([])
    // What it sealed without knowing of the end, nobody can open.
    expect(await codeOf(harness.authority.reveal({ principal: 'alice', sealed: last }))).toBe('LOGVEIL_GRANT_REVOKED')
    network.heal()
    await checker.refresh()
    expect(checker.active).toBe(0)
  })

  it('an emitter that is cut off after a grant has ended hears of the next one', async () => {
    const checker = await emitter()
    const id = await harness.grant()
    await harness.authority.revoke(id, { by: 'bob', reason: 'done' })
    await checker.refresh()
    network.cut()
    await harness.grant()
    await checker.refresh()
    network.heal()
    await checker.refresh()
    expect(checker.check(sealRecord())).toHaveLength(1)
  })

  it('an emitter can be closed while it is cut off', async () => {
    const checker = await emitter()
    network.cut()
    await checker.close()
  })

  it('an authority that is cut off refuses, reveals nothing, and works again on new connections', async () => {
    const id = await harness.grant()
    const sealed = sealOne(await harness.checker())
    const far = await openHarness({
      store: network.through(database) + impatient,
      keys: harness.keys,
      clock: harness.clock,
    })
    const reveal = () => codeOf(far.authority.reveal({ principal: 'alice', sealed }))
    expect(await reveal()).toBe('not refused')
    network.cut()
    expect(await reveal()).toBe('LOGVEIL_AUDIT_UNAVAILABLE')
    expect(await codeOf(far.authority.revoke(id, { by: 'bob', reason: 'x' }))).toBe('LOGVEIL_STORE_UNAVAILABLE')
    expect(await harness.authority.get(id)).toMatchObject({ status: 'active' })
    network.heal()
    // None of the connections that went silent is tried again.
    for (let i = 0; i < 5; i++) expect(await reveal()).toBe('not refused')
    expect(await harness.authority.verifyAudit()).toMatchObject({ ok: true })
    await far.close()
  })

  it('an authority whose connection is ended in the middle of a decision refuses, and lives on', async () => {
    const keys = memoryKeys()
    let between: (() => Promise<unknown>) | undefined
    const slow = {
      ...keys,
      sign: async (data: Uint8Array) => {
        await between?.()
        return keys.sign(data)
      },
    }
    const one = await openHarness({ store: database, keys: slow, clock: harness.clock })
    const { id } = await one.authority.request(asked)
    between = async () => {
      between = undefined
      await stores.postgres.query(
        database,
        'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
      )
    }
    expect(await codeOf(one.authority.approve(id, { approver: 'bob' }))).toBe('LOGVEIL_STORE_UNAVAILABLE')
    expect(await one.authority.get(id)).toMatchObject({ status: 'pending', approvals: [] })
    expect(await one.authority.approve(id, { approver: 'bob' })).toMatchObject({ status: 'active' })
    await one.close()
  })

  it('an authority that stalls in the middle of a decision does not keep the others from deciding', async () => {
    const keys = memoryKeys()
    let isStalled = false
    const stalling = {
      ...keys,
      sign: (data: Uint8Array) => (isStalled ? new Promise<Uint8Array>(() => {}) : keys.sign(data)),
    }
    const one = await openHarness({ store: database, keys: stalling, clock: harness.clock })
    const two = await openHarness({ store: database, keys, clock: harness.clock })
    const { id } = await one.authority.request(asked)
    isStalled = true
    void one.authority.approve(id, { approver: 'bob' }).catch(() => {})
    await expect
      .poll(() =>
        stores.postgres.query(database, "select 1 from pg_locks where mode = 'ExclusiveLock' and relation is not null"),
      )
      .toHaveLength(1)
    const start = performance.now()
    expect(await two.authority.approve(id, { approver: 'carol' })).toMatchObject({ status: 'active' })
    expect(performance.now() - start).toBeLessThan(14_000)
    await two.close()
  })
})
