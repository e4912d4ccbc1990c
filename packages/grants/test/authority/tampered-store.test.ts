import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { memoryKeys } from '../../src/index.js'
import { signGrant } from '../../src/statement/grant-statement.js'
import { asked, codeOf, type Harness, openHarness, scope, sealOne, sealRecord } from '../support/harness.js'
import { temporaryDirectory, useStores } from '../support/stores.js'

useStores(['sqlite'])

/** Somebody who can write to the store, but does not have the authority's keys. */
describe('whoever can write to the store', () => {
  let harness: Harness
  let sql: Sqlite.Database
  beforeEach(async () => {
    const file = join(temporaryDirectory(), 'logveil.db')
    harness = await openHarness({
      store: `sqlite:${file}`,
      policy: { approvers: ['bob', 'carol', 'dora'], minApprovals: 2 },
    })
    sql = new Sqlite(file)
  })
  afterEach(async () => {
    sql.close()
    await harness.close()
  })
  const forge = (statement: string, change: (content: Record<string, unknown>) => void) => {
    const [head, body, signature] = statement.split('.') as [string, string, string]
    const content = JSON.parse(Buffer.from(body, 'base64url').toString())
    change(content)
    return [head, Buffer.from(JSON.stringify(content)).toString('base64url'), signature].join('.')
  }
  const statementOf = (id: string) =>
    (sql.prepare('select statement from logveil_requests where id = ?').get(id) as { statement: string }).statement

  it.each([
    ['scope', (content: Record<string, unknown>) => (content.scope = { services: ['checkout', 'billing'] })],
    ['duration', (content: Record<string, unknown>) => (content.durationMs = 86_400_000)],
    ['requester', (content: Record<string, unknown>) => (content.requester = 'mallory')],
  ])('cannot widen the %s of a request, before or after an approval', async (_, change) => {
    const { id } = await harness.authority.request(asked)
    await harness.authority.approve(id, { approver: 'bob' })
    sql.prepare('update logveil_requests set statement = ? where id = ?').run(forge(statementOf(id), change), id)
    expect(await codeOf(harness.authority.approve(id, { approver: 'carol' }))).toBe('LOGVEIL_REQUEST_ALTERED')
    expect(await codeOf(harness.authority.get(id))).toBe('LOGVEIL_REQUEST_ALTERED')
    expect(await harness.authority.list()).toEqual([])
  })

  it('cannot put one request’s approvals under another request', async () => {
    const { id: small } = await harness.authority.request(asked)
    const { id: large } = await harness.authority.request({
      ...asked,
      scope: { services: ['billing'] },
      duration: '4h',
    })
    await harness.authority.approve(small, { approver: 'bob' })
    sql.prepare('insert into logveil_approvals select ?, approver, statement from logveil_approvals').run(large)
    expect(await harness.authority.approve(large, { approver: 'carol' })).toMatchObject({ status: 'pending' })
  })

  it('cannot exchange the content of two signed requests', async () => {
    const { id: small } = await harness.authority.request(asked)
    const { id: large } = await harness.authority.request({ ...asked, duration: '4h' })
    sql.prepare('update logveil_requests set statement = ? where id = ?').run(statementOf(large), small)
    expect(await codeOf(harness.authority.approve(small, { approver: 'bob' }))).toBe('LOGVEIL_REQUEST_ALTERED')
  })

  it('cannot approve by calling a request approved', async () => {
    const { id } = await harness.authority.request(asked)
    await harness.authority.approve(id, { approver: 'bob' })
    sql.prepare("update logveil_requests set status = 'approved' where id = ?").run(id)
    await harness.authority.sweep()
    expect(await harness.authority.get(id)).toMatchObject({ status: 'lapsed' })
    expect(await harness.keys.held()).toEqual([])
  })

  it('cannot make one approval count for two people', async () => {
    const { id } = await harness.authority.request(asked)
    await harness.authority.approve(id, { approver: 'bob' })
    sql.prepare("insert into logveil_approvals select request_id, 'dora', statement from logveil_approvals").run()
    sql.prepare("update logveil_requests set status = 'approved' where id = ?").run(id)
    await harness.authority.sweep()
    expect(await harness.authority.get(id)).toMatchObject({ status: 'lapsed' })
  })

  it('cannot forge a grant: emitters verify it themselves', async () => {
    const emitter = await harness.checker()
    const { id } = await harness.authority.request(asked)
    const times = { notBefore: harness.clock.now(), expiresAt: harness.clock.now() + 60_000 }
    const sealingKey = Buffer.alloc(32, 9).toString('base64url')
    const document = await signGrant(memoryKeys(), {
      id,
      grantee: 'mallory',
      scope,
      ...times,
      sealingKey,
      requestHash: 'x',
    })
    const insert = 'insert into logveil_grants (id, document, not_before, expires_at) values (?, ?, ?, ?)'
    sql.prepare(insert).run(id, document, times.notBefore, times.expiresAt)
    sql.prepare("update logveil_requests set status = 'active' where id = ?").run(id)
    await emitter.refresh()
    expect(emitter.active).toBe(0)
    expect(emitter.check(sealRecord())).toEqual([])
  })

  it('cannot bring a revoked grant back', async () => {
    const { id } = await harness.authority.request(asked)
    await harness.authority.approve(id, { approver: 'bob' })
    await harness.authority.approve(id, { approver: 'carol' })
    const emitter = await harness.checker()
    const sealed = sealOne(emitter)
    const before = sql.prepare('select key_ref, wrapped_key from logveil_grants').get()
    await harness.authority.revoke(id, { by: 'bob', reason: 'done' })
    await emitter.refresh()
    sql.prepare("update logveil_requests set status = 'active'").run()
    sql.prepare('update logveil_grants set key_ref = @key_ref, wrapped_key = @wrapped_key').run(before)
    await emitter.refresh()
    expect(emitter.active).toBe(0)
    // An emitter that starts only now cannot know; what it seals, nobody can open.
    const later = sealOne(await harness.checker())
    for (const copy of [sealed, later])
      expect(await codeOf(harness.authority.reveal({ principal: 'alice', sealed: copy }))).toBe('LOGVEIL_KEY_DESTROYED')
  })

  it('cannot keep a grant from expiring', async () => {
    const { id } = await harness.authority.request(asked)
    await harness.authority.approve(id, { approver: 'bob' })
    await harness.authority.approve(id, { approver: 'carol' })
    const sealed = sealOne(await harness.checker())
    sql.prepare('update logveil_grants set expires_at = expires_at + 1000000000').run()
    harness.clock.advance(30 * 60_000)
    expect(await codeOf(harness.authority.reveal({ principal: 'alice', sealed }))).toBe('LOGVEIL_GRANT_EXPIRED')
    expect(await harness.authority.sweep()).toMatchObject({ expired: 1, keysDestroyed: 1 })
    expect(await harness.keys.held()).toEqual([])
  })

  it('cannot give a grant to another person', async () => {
    const { id } = await harness.authority.request(asked)
    await harness.authority.approve(id, { approver: 'bob' })
    await harness.authority.approve(id, { approver: 'carol' })
    const sealed = sealOne(await harness.checker())
    sql.prepare("update logveil_requests set requester = 'mallory'").run()
    sql.prepare('update logveil_grants set document = ?').run(
      forge((sql.prepare('select document from logveil_grants').get() as { document: string }).document, (claims) => {
        claims.sub = 'mallory'
      }),
    )
    expect(await codeOf(harness.authority.reveal({ principal: 'mallory', sealed }))).toBe('LOGVEIL_GRANT_INVALID')
    expect(await codeOf(harness.authority.reveal({ principal: 'alice', sealed }))).toBe('LOGVEIL_GRANT_INVALID')
  })
})
