import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AuditVerifier, importTrust } from '@logveil/grants'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { execSql } from './support/exec-sql.js'
import { openTerminal } from './support/terminal.js'

const address = ['ann', 'example.com'].join('@')
const finding = { pointer: '/user/email', kind: 'email', value: address }
const masked = { level: 30, msg: 'paid', user: { email: 'a***@example.com' } }
const email = ['--kind', 'email']

afterEach(() => vi.useRealTimers())

describe('logveil', () => {
  it('leads from a request over another’s approval to a reveal, and to a refusal after expiry', async () => {
    const { logveil, json, init, emit } = openTerminal()
    expect(await init()).toMatchObject({ code: 0 })
    const { id, status } = await json('alice', [
      'request',
      '--reason',
      'Incident 4711: no mail',
      '--duration',
      '10m',
      ...email,
    ])
    expect(status).toBe('pending')
    const self = await logveil('alice', ['approve', id])
    expect(self).toMatchObject({ code: 3, out: '' })
    expect(self.err).toContain('somebody else has to decide (LOGVEIL_SELF_APPROVAL)')
    expect(await logveil('bob', ['approve', id, '--comment', 'go'])).toMatchObject({ code: 0 })

    const log = `${await emit([masked], [finding])}{"level":30,"msg":"none"}\n`
    expect(log).not.toContain(address)
    const revealed = await logveil('alice', ['reveal'], log)
    expect(revealed.code).toBe(0)
    expect(revealed.out.split('\n')).toEqual([
      JSON.stringify({ ...masked, user: { email: address } }),
      ...log.split('\n').slice(1),
    ])

    for (const other of ['bob', 'mallory']) {
      const refused = await logveil(other, ['reveal', '-'], log)
      expect(refused).toMatchObject({ code: 3, out: log })
      expect(refused.err).toContain('LOGVEIL_NOT_GRANTEE')
    }

    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 600_001 })
    const late = await logveil('alice', ['reveal'], log)
    expect(late).toMatchObject({ code: 3, out: log })
    expect(late.err).toBe(
      `logveil: 1 record stays masked, from line 1 on: grant ${id} has expired (LOGVEIL_GRANT_EXPIRED)\n`,
    )
    expect(await logveil('alice', ['grants'])).toMatchObject({ code: 0, out: 'None.\n' })
    expect((await logveil('alice', ['audit', 'verify'])).out).toMatch(/^Intact: \d+ entries/)
  })

  it('denies, cancels and revokes', async () => {
    const { logveil, json, init, grant } = openTerminal()
    await init()
    const request = () => json('alice', ['request', '--reason', 'Incident 4711: no mail', ...email])
    const [one, two] = [await request(), await request()]
    expect(await logveil('carol', ['deny', one.id, '--reason', 'no'])).toMatchObject({ code: 0 })
    expect(await logveil('bob', ['approve', one.id])).toMatchObject({ code: 5 })
    expect(await logveil('bob', ['cancel', two.id])).toMatchObject({ code: 3 })
    expect(await logveil('alice', ['cancel', two.id])).toMatchObject({ code: 0 })
    const id = await grant(...email)
    expect(await logveil('mallory', ['revoke', id, '--reason', 'x'])).toMatchObject({ code: 3 })
    expect((await logveil('alice', ['revoke', id, '--reason', 'done'])).out).toMatch(/status: +revoked/)
    const statuses = (await json('bob', ['requests'])).map(({ status }: { status: string }) => status)
    expect(statuses.sort()).toEqual(['cancelled', 'denied', 'revoked'])
    expect((await logveil('bob', ['requests', '--status', 'denied'])).out).toContain(one.id)
  })

  it('approves only the request that was looked at, given its hash', async () => {
    const { logveil, json, init } = openTerminal()
    await init()
    const { id, hash } = await json('alice', ['request', '--reason', 'Incident 4711: no mail', ...email])
    expect(await logveil('bob', ['approve', id, '--hash', 'other'])).toMatchObject({ code: 6 })
    expect(await logveil('bob', ['approve', id, '--hash', hash])).toMatchObject({ code: 0 })
  })

  it('takes scopes with paths and matching fields', async () => {
    const { json, init } = openTerminal()
    await init()
    const args = ['--service', 'a', 'b', '--path', 'user.email', '--match', 'orderId=A-1', 'n:=3', 'vip:=true']
    const { scope } = await json('alice', ['request', '--reason', 'Incident 4711: no mail', ...args])
    const match = { orderId: 'A-1', n: 3, vip: true }
    expect(scope).toEqual({ services: ['a', 'b'], paths: ['user.email'], match })
  })

  it('lists, checks and writes out the audit log, and says where it was tampered with', async () => {
    const { logveil, json, init, grant, cwd } = openTerminal()
    await init()
    const id = await grant(...email)
    expect((await logveil('bob', ['audit', 'list', '--limit', '1'])).out).toContain('request.created')
    expect(await json('bob', ['audit', 'list', '--subject', id])).toHaveLength(4)
    const exported = (await logveil('bob', ['audit', 'export'])).out.trim().split('\n')
    expect(exported).toHaveLength(5)
    const verifier = new AuditVerifier()
    for (const line of exported.slice(0, -1)) verifier.add(JSON.parse(line))
    const { head: signed, trust } = JSON.parse(exported.at(-1) as string)
    expect(verifier.finish(importTrust(trust), signed)).toMatchObject({ ok: true, entries: 4 })
    expect(JSON.parse(exported.at(-1) as string)).toMatchObject({ head: expect.any(String) })
    const { head } = await json('bob', ['audit', 'verify'])
    execSql(join(cwd, 'logveil.db'), "update logveil_audit set actor = 'eve' where seq = 2")
    const broken = await logveil('bob', ['audit', 'verify', '--anchor', `${head.seq}:${head.hash}`])
    expect(broken).toMatchObject({ code: 6, out: 'Broken at entry 2: edited\n' })
  })

  it('sweeps', async () => {
    const { json, init, grant } = openTerminal()
    await init()
    await grant(...email)
    expect(await json('root', ['sweep'])).toEqual({ lapsed: 0, activated: 0, expired: 0, keysDestroyed: 0 })
  })

  it.each([
    [['request', '--reason', 'short', ...email], 2, 'LOGVEIL_REQUEST_INVALID'],
    [['request', '--reason', 'long enough to read'], 2, 'LOGVEIL_SCOPE_INVALID'],
    [['request', '--reason', 'long enough to read', ...email, '--duration', '99h'], 2, 'LOGVEIL_REQUEST_INVALID'],
    [['request', '--reason', 'long enough to read', ...email, '--match', 'x'], 2, 'LOGVEIL_CLI_USAGE'],
    [['request', '--reason', 'long enough to read', ...email, '--break-glass'], 3, 'LOGVEIL_NOT_ALLOWED'],
    [['show', 'nothing'], 4, 'LOGVEIL_REQUEST_NOT_FOUND'],
    [['reveal', 'no-such.log'], 2, 'LOGVEIL_CLI_INPUT'],
    [['init'], 2, 'LOGVEIL_CLI_CONFIG_EXISTS'],
    [['aprove', 'x'], 2, 'Did you mean approve?'],
    [['requests', '--status', 'open'], 2, 'Allowed choices are'],
    [['audit', 'verify', '--anchor', 'x'], 2, 'seq:hash'],
  ])('ends %j with code %i and says %s', async (args, code, says) => {
    const { logveil, init } = openTerminal()
    await init()
    const ran = await logveil('alice', args)
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.err).toContain(says)
  })

  it('writes errors as JSON for machines', async () => {
    const { logveil } = openTerminal()
    const { code, err } = await logveil('alice', ['requests', '--json'])
    expect(code).toBe(2)
    expect(JSON.parse(err).error).toMatchObject({ code: 'LOGVEIL_CLI_CONFIG_MISSING', help: expect.any(String) })
  })

  it('takes the caller from where the configuration says, and from nowhere else', async () => {
    const { logveil, json, cwd } = openTerminal()
    await logveil('root', ['init', '--approver', 'bob', '--identity', 'env:AS'])
    expect((await json('alice', ['request', '--reason', 'Incident 4711: no mail', ...email])).requester).toBe('alice')
    const missing = await logveil('', ['request', '--reason', 'Incident 4711: no mail', ...email])
    expect(missing).toMatchObject({ code: 2 })
    expect(missing.err).toContain('LOGVEIL_CLI_IDENTITY')
    const config = { store: 'sqlite:./logveil.db', keys: './logveil-keys', policy: './logveil-policy.json' }
    for (const wrong of [{ ...config, identity: 'anybody' }, { ...config, store: 7 }, { ...config, extra: 1 }, []]) {
      writeFileSync(join(cwd, 'logveil.json'), JSON.stringify(wrong))
      expect((await logveil('alice', ['requests'])).err).toContain('LOGVEIL_CLI_CONFIG_INVALID')
    }
  })

  it('leaves nothing behind when init cannot work', async () => {
    const { logveil, init } = openTerminal()
    expect(await logveil('root', ['init', '--identity', 'me'])).toMatchObject({ code: 2 })
    expect(await logveil('root', ['init', '--approver', 'b b'])).toMatchObject({ code: 2 })
    expect(await init()).toMatchObject({ code: 0 })
  })

  it('shows its help', async () => {
    const { logveil } = openTerminal()
    const { code, out } = await logveil('alice', ['--help'])
    expect(code).toBe(0)
    for (const verb of ['init', 'request', 'approve', 'deny', 'cancel', 'revoke', 'grants', 'reveal', 'audit', 'sweep'])
      expect(out).toContain(`\n  ${verb} `)
    expect(out).toContain('Exit codes')
  })
})
