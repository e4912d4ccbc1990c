import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asked, codeOf, type Harness, openHarness, sealOne, sealRecord } from '../support/harness.js'
import { useStores } from '../support/stores.js'

const stores = useStores(['postgres', 'sqlite'])
const unpolled = { pollInterval: '10h' } as const

describe('emitters of a fleet', () => {
  let harness: Harness
  beforeEach(async () => {
    harness = await openHarness({ store: await stores.address('postgres') })
  })
  afterEach(() => harness.close())

  it('hear of grants and revocations from PostgreSQL at once, without polling', async () => {
    const emitters = await Promise.all(Array.from({ length: 5 }, () => harness.checker(unpolled)))
    const id = await harness.grant()
    await expect.poll(() => emitters.map(({ active }) => active), { timeout: 5000 }).toEqual([1, 1, 1, 1, 1])
    await harness.authority.revoke(id, { by: 'bob', reason: 'done' })
    await expect.poll(() => emitters.map(({ active }) => active), { timeout: 5000 }).toEqual([0, 0, 0, 0, 0])
  })

  it('need to read no more than the documents of grants', async () => {
    const role = `emitter_${new URL(harness.store).pathname.slice(1)}`
    const query = (text: string) => stores.postgres.query(harness.store, text)
    await query(`create role ${role} login password 'emitter'`)
    await query(`grant select (id, status) on logveil_requests to ${role}`)
    await query(`grant select (id, document) on logveil_grants to ${role}`)
    const address = new URL(harness.store)
    address.username = role
    address.password = 'emitter'
    const emitter = await harness.checker({ ...unpolled, store: address.href })
    await harness.grant()
    await expect.poll(() => emitter.check(sealRecord()), { timeout: 5000 }).toHaveLength(1)
    const client = new pg.Client(address.href)
    await client.connect()
    for (const secret of ['wrapped_key from logveil_grants', 'statement from logveil_requests', '1 from logveil_audit'])
      await expect(client.query(`select ${secret}`)).rejects.toThrow('permission denied')
    await client.end()
  })

  it('reconnect by themselves when the server ends their connections', async () => {
    const emitter = await harness.checker(unpolled)
    await stores.postgres.query(
      harness.store,
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
    )
    // The first use of a broken connection may fail; what was decided is in the store or was refused.
    await harness.grant().catch(() => harness.grant())
    await expect.poll(() => emitter.active, { timeout: 5000 }).toBeGreaterThan(0)
  })

  it('mask again within 30 s of the server going away, nothing is decided or revealed meanwhile, and all resumes', {
    timeout: 60_000,
  }, async () => {
    const errors: unknown[] = []
    const emitter = await harness.checker({ onError: (error) => errors.push(error) })
    const id = await harness.grant()
    await emitter.refresh()
    const sealed = sealOne(emitter)
    await stores.postgres.stop()
    try {
      await emitter.refresh()
      expect(errors).not.toHaveLength(0)
      expect(emitter.check(sealRecord())).toHaveLength(1)
      harness.clock.advance(30_001)
      await emitter.refresh()
      expect(emitter.check(sealRecord())).toEqual([])
      expect(await codeOf(harness.authority.reveal({ principal: 'alice', sealed }))).toBe('LOGVEIL_AUDIT_UNAVAILABLE')
      expect(await codeOf(harness.authority.request(asked))).toBe('LOGVEIL_STORE_UNAVAILABLE')
      expect(await codeOf(harness.authority.revoke(id, { by: 'bob', reason: 'x' }))).toBe('LOGVEIL_STORE_UNAVAILABLE')
    } finally {
      await stores.postgres.start()
    }
    await emitter.refresh()
    expect(emitter.check(sealRecord())).toHaveLength(1)
    expect(await codeOf(harness.authority.reveal({ principal: 'alice', sealed }))).toBe('not refused')
    expect(await harness.authority.verifyAudit()).toMatchObject({ ok: true })
  })
})

describe('emitters on one machine', () => {
  it('notice changes of a SQLite file between polls', async () => {
    const harness = await openHarness({ store: await stores.address('sqlite') })
    const emitter = await harness.checker(unpolled)
    const id = await harness.grant()
    await expect.poll(() => emitter.active, { timeout: 5000 }).toBe(1)
    await harness.authority.revoke(id, { by: 'bob', reason: 'done' })
    await expect.poll(() => emitter.active, { timeout: 5000 }).toBe(0)
    await harness.close()
  })
})
