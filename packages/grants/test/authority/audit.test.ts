import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { entryHash } from '../../src/audit/chain.js'
import { type AuditEntry, AuditVerifier, type Authority, importTrust } from '../../src/index.js'
import { asked, codeOf, type Harness, openHarness, sealOne } from '../support/harness.js'
import { temporaryDirectory, useStores } from '../support/stores.js'

useStores(['sqlite'])

describe('the audit log', () => {
  let harness: Harness
  let authority: Authority
  let sql: Sqlite.Database
  let sealed: string
  beforeEach(async () => {
    const file = join(temporaryDirectory(), 'logveil.db')
    harness = await openHarness({ store: `sqlite:${file}` })
    authority = harness.authority
    await harness.grant()
    sealed = sealOne(await harness.checker())
    await authority.reveal({ principal: 'alice', sealed })
    sql = new Sqlite(file)
  })
  afterEach(async () => {
    sql.close()
    await harness.close()
  })

  it('verifies while nobody touches it, and says where it ends', async () => {
    const entries = await authority.audit()
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6])
    expect(await authority.verifyAudit()).toEqual({
      ok: true,
      entries: 6,
      head: { seq: 6, hash: entries.at(-1)?.hash },
    })
  })

  it.each([
    ['an edited actor', "update logveil_audit set actor = 'eve' where seq = 3", 3, 'edited'],
    ['an edited detail', `update logveil_audit set detail = '{}' where seq = 2`, 2, 'edited'],
    ['a detail that is no JSON', `update logveil_audit set detail = 'x' where seq = 2`, 2, 'edited'],
    ['an edited time', 'update logveil_audit set at = at + 1 where seq = 1', 1, 'edited'],
    ['a deleted entry', 'delete from logveil_audit where seq = 4', 4, 'missing'],
    ['a deleted beginning', 'delete from logveil_audit where seq <= 2', 1, 'missing'],
    ['a deleted end', 'delete from logveil_audit where seq >= 5', 5, 'truncated'],
    ['a deleted head', "delete from logveil_values where name = 'audit-head'", 6, 'head'],
    ['everything deleted', 'delete from logveil_audit', 1, 'truncated'],
    [
      'two exchanged entries',
      'update logveil_audit set seq = 100 - seq where seq in (2, 3); update logveil_audit set seq = case seq when 98 then 3 else 2 end where seq > 50',
      2,
      'edited',
    ],
  ])('shows %s', async (_, tamper, seq, problem) => {
    sql.exec(tamper)
    expect(await authority.verifyAudit()).toEqual({ ok: false, seq, problem })
  })

  it('shows a whole log that was calculated anew, for nobody else can sign its end', async () => {
    const entries = await authority.audit()
    const head = await authority.auditHead()
    const { linkEvents, toEntry } = await import('../../src/audit/chain.js')
    const forged = linkEvents(
      undefined,
      entries.map((entry) => ({ ...entry, actor: 'nobody' }) as never),
      entries[0]?.at as number,
    )
    const verifier = new AuditVerifier()
    for (const row of forged.rows) expect(verifier.add(toEntry(row))).toBe(true)
    expect(verifier.finish(importTrust(authority.publicKeys()), head)).toEqual({ ok: false, seq: 6, problem: 'head' })
  })

  it('says of exported entries in another order, and of one that was written anew, where that is', async () => {
    const entries = await authority.audit()
    const trusted = importTrust(authority.publicKeys())
    const head = await authority.auditHead()
    const verify = (given: readonly AuditEntry[]) => {
      const verifier = new AuditVerifier()
      for (const entry of given) verifier.add(entry)
      return verifier.finish(trusted, head)
    }
    expect(verify(entries)).toMatchObject({ ok: true })
    const [first, second, third, ...rest] = entries as [AuditEntry, AuditEntry, AuditEntry, ...AuditEntry[]]
    expect(verify([first, third, second, ...rest])).toEqual({ ok: false, seq: 2, problem: 'missing' })
    expect(verify([first, second, first, third, ...rest])).toEqual({ ok: false, seq: 1, problem: 'out of order' })
    expect(verify([first, second, ...rest])).toEqual({ ok: false, seq: 3, problem: 'missing' })
    const edited = { ...second, actor: 'eve' }
    const anew = { ...edited, hash: entryHash(edited) }
    expect(verify([first, anew, third, ...rest])).toEqual({ ok: false, seq: 3, problem: 'relinked' })
    expect(verify(entries.slice(0, -1))).toEqual({ ok: false, seq: 6, problem: 'truncated' })
  })

  it('shows an older state of the whole log, given an entry that was noted elsewhere', async () => {
    const oldHead = await authority.auditHead()
    await authority.request(asked)
    const anchor = (await authority.audit()).at(-1) as { seq: number; hash: string }
    expect(await authority.verifyAudit(anchor)).toMatchObject({ ok: true })
    sql.prepare('delete from logveil_audit where seq > 6').run()
    sql.prepare("update logveil_values set value = ? where name = 'audit-head'").run(oldHead)
    // By itself the older state is sound: it was signed at its time.
    expect(await authority.verifyAudit()).toMatchObject({ ok: true, entries: 6 })
    expect(await authority.verifyAudit(anchor)).toEqual({ ok: false, seq: 7, problem: 'truncated' })
    expect(await authority.verifyAudit({ seq: 6, hash: 'other' })).toEqual({ ok: false, seq: 6, problem: 'anchor' })
  })

  it('that is set back as a whole under a running authority lets nothing be revealed and nothing be decided', async () => {
    const oldHead = await authority.auditHead()
    await authority.reveal({ principal: 'alice', sealed })
    await authority.reveal({ principal: 'alice', sealed })
    sql.prepare('delete from logveil_audit where seq > 6').run()
    sql.prepare("update logveil_values set value = ? where name = 'audit-head'").run(oldHead)
    expect(await codeOf(authority.reveal({ principal: 'alice', sealed }))).toBe('LOGVEIL_AUDIT_UNAVAILABLE')
    expect(await codeOf(authority.request(asked))).toBe('LOGVEIL_AUDIT_BROKEN')
    sql.exec("delete from logveil_audit; delete from logveil_values where name = 'audit-head'")
    expect(await codeOf(authority.request(asked))).toBe('LOGVEIL_AUDIT_BROKEN')
  })

  it.each([
    [
      'cannot be written',
      "create trigger no_audit before insert on logveil_audit begin select raise(abort, 'full'); end",
    ],
    ['was truncated', 'delete from logveil_audit where seq = 6'],
    ['lost its head', "delete from logveil_values where name = 'audit-head'"],
  ])('that %s lets nothing be revealed and nothing be decided', async (_, tamper) => {
    sql.exec(tamper)
    expect(await codeOf(authority.reveal({ principal: 'alice', sealed }))).toBe('LOGVEIL_AUDIT_UNAVAILABLE')
    expect(String(await codeOf(authority.request(asked)))).toMatch(/LOGVEIL_(AUDIT_BROKEN|STORE_UNAVAILABLE)/)
    expect(await authority.list()).toHaveLength(1)
  })
})
