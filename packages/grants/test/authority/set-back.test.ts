import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileKeys } from '../../src/index.js'
import { asked, codeOf, type Harness, openHarness, sealOne } from '../support/harness.js'
import { temporaryDirectory, useStores } from '../support/stores.js'

useStores(['sqlite'])
const minute = 60_000

/** Somebody who can write to the store sets the parts of it that no signature covers to what they were, or should be. */
describe('whoever sets the store’s own columns', () => {
  let harness: Harness
  let sql: Sqlite.Database
  beforeEach(async () => {
    const directory = temporaryDirectory()
    const file = join(directory, 'logveil.db')
    harness = await openHarness({ store: `sqlite:${file}`, keys: fileKeys(join(directory, 'keys')) })
    sql = new Sqlite(file)
    sql.pragma('foreign_keys = OFF')
  })
  afterEach(async () => {
    sql.close()
    await harness.close()
  })
  const setBack = (status: string) => {
    sql.prepare('update logveil_requests set status = ?, lapses_at = lapses_at + 1e12').run(status)
    sql.prepare('delete from logveil_grants').run()
  }

  it.each([
    ['revoked', async (id: string) => harness.authority.revoke(id, { by: 'bob', reason: 'done' })],
    ['expired', async () => harness.clock.advance(31 * minute)],
  ])('cannot have a grant that is %s made once more from its old approvals', async (_, end) => {
    const id = await harness.grant()
    await end(id)
    await harness.authority.sweep()
    setBack('approved')
    await harness.authority.sweep()
    expect(await harness.authority.get(id)).toMatchObject({ status: 'lapsed' })
    expect(await harness.documents()).toEqual([])
    expect(await harness.keys.held()).toEqual([])
    expect((await harness.authority.audit()).at(-1)).toMatchObject({ type: 'request.lapsed', subject: id })
  })

  it.each([
    ['denied', async (id: string) => harness.authority.deny(id, { approver: 'carol', reason: 'no' })],
    ['cancelled', async (id: string) => harness.authority.cancel(id, { requester: 'alice' })],
  ])('cannot have a request that was %s put before an approver again', async (_, end) => {
    const { id } = await harness.authority.request(asked)
    await end(id)
    setBack('pending')
    expect(await codeOf(harness.authority.approve(id, { approver: 'bob' }))).toBe('LOGVEIL_REQUEST_ALTERED')
    expect(await harness.documents()).toEqual([])
  })

  it('cannot take the decision out of the audit log to do so', async () => {
    const id = await harness.grant()
    await harness.authority.revoke(id, { by: 'bob', reason: 'done' })
    await harness.authority.request(asked)
    sql.prepare("update logveil_audit set subject = 'other' where type like 'grant.%'").run()
    setBack('approved')
    expect(await codeOf(harness.authority.sweep())).toBe('LOGVEIL_AUDIT_BROKEN')
    expect(await harness.documents()).toEqual([])
  })

  it('cannot keep a request waiting beyond its signed time', async () => {
    const { id } = await harness.authority.request(asked)
    sql.prepare('update logveil_requests set lapses_at = lapses_at + 1e12').run()
    harness.clock.advance(240 * minute)
    expect(await harness.authority.get(id)).toMatchObject({ status: 'lapsed' })
    expect(await codeOf(harness.authority.approve(id, { approver: 'bob' }))).toBe('LOGVEIL_REQUEST_STATE')
  })

  it('cannot make a living grant look expired, and so keep it from being revoked', async () => {
    const id = await harness.grant()
    sql.prepare('update logveil_grants set expires_at = 1').run()
    expect(await harness.authority.get(id)).toMatchObject({ status: 'active' })
    expect(await harness.authority.revoke(id, { by: 'bob', reason: 'done' })).toMatchObject({ status: 'revoked' })
    expect(await harness.keys.held()).toEqual([])
  })

  it('cannot hide a grant by making its request unreadable: it opens nothing and can be ended', async () => {
    const id = await harness.grant()
    const sealed = sealOne(await harness.checker())
    sql.prepare("update logveil_requests set statement = 'x'").run()
    expect(await codeOf(harness.authority.reveal({ principal: 'alice', sealed }))).toBe('LOGVEIL_REQUEST_ALTERED')
    expect(await codeOf(harness.authority.revoke(id, { by: 'alice', reason: 'x' }))).toBe('LOGVEIL_REQUEST_ALTERED')
    expect(await harness.keys.held()).toHaveLength(1)
    // It says so, and has ended the grant all the same.
    expect(await codeOf(harness.authority.revoke(id, { by: 'bob', reason: 'x' }))).toBe('LOGVEIL_REQUEST_ALTERED')
    expect(await harness.keys.held()).toEqual([])
    expect(await harness.documents()).toEqual([])
  })

  it('cannot hide a grant behind an outcome that is no JSON', async () => {
    const id = await harness.grant()
    sql.prepare("update logveil_requests set outcome = '{'").run()
    expect(await harness.authority.list({ status: 'active' })).toMatchObject([{ id }])
  })

  it.each([
    ['another grant’s', '(select key_ref from logveil_grants order by rowid desc limit 1)'],
    ['a file’s', "'../authority.json'"],
  ])('cannot save a key from destruction by giving its grant %s reference', async (_, ref) => {
    const first = await harness.grant()
    const second = await harness.grant()
    sql.prepare(`update logveil_grants set key_ref = ${ref} where id = ?`).run(first)
    await harness.authority.revoke(first, { by: 'bob', reason: 'done' })
    expect((await harness.keys.held()).map(({ grant }) => grant)).toEqual([second])
  })

  it('cannot give a grant the document of a longer one to outlive its own', async () => {
    const short = await harness.grant()
    const { id: long } = await harness.authority.request({ ...asked, duration: '4h' })
    await harness.authority.approve(long, { approver: 'bob' })
    sql.prepare('update logveil_grants set document = (select document from logveil_grants where id = ?)').run(long)
    harness.clock.advance(30 * minute)
    await harness.authority.sweep()
    expect((await harness.keys.held()).map(({ grant }) => grant)).toEqual([long])
    expect(await harness.authority.get(short)).toMatchObject({ status: 'expired' })
  })
})
