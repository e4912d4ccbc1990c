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

  it('reveals a long log in its order, with what is not sealed in between', async () => {
    const { logveil, init, grant, emit, cwd } = openTerminal()
    await init()
    await grant(...email)
    const sealed = await emit(
      Array.from({ length: 1500 }, (_, n) => ({ ...masked, n })),
      [finding],
    )
    const lines = sealed.split('\n').flatMap((line, i) => (i % 100 === 0 ? ['plain text', line] : [line]))
    writeFileSync(join(cwd, 'app.log'), lines.join('\n'))
    const { code, out } = await logveil('alice', ['reveal', 'app.log'])
    expect(code).toBe(0)
    const records = out.split('\n').filter((line) => line.startsWith('{'))
    expect(records.map((line) => JSON.parse(line).n)).toEqual(Array.from({ length: 1500 }, (_, n) => n))
    expect(records.every((line) => JSON.parse(line).user.email === address)).toBe(true)
    expect(out).not.toContain('_sealed')
    expect(out.match(/plain text/g)).toHaveLength(16)
  })

  it('stops in the middle of a stream at the instant of expiry', async () => {
    const { logveil, init, grant, emit } = openTerminal()
    await init()
    await grant(...email)
    const log = await emit(
      [
        { ...masked, n: 1 },
        { ...masked, n: 2 },
      ],
      [finding],
    )
    const [first, second] = log.trimEnd().split('\n') as [string, string]
    async function* stream(written: () => string) {
      yield `${first}\n`
      while (!written().includes('\n')) await new Promise((resolve) => setImmediate(resolve))
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 600_000 })
      yield `${second}\n`
    }
    const { code, out, err } = await logveil('alice', ['reveal'], stream)
    expect(out).toBe(`${JSON.stringify({ ...masked, n: 1, user: { email: address } })}\n${second}\n`)
    expect([code, err]).toEqual([3, expect.stringContaining('1 record stays masked, from line 2 on')])
    expect(err).toContain('LOGVEIL_GRANT_EXPIRED')
  })

  it('opens nothing that a record has brought with it', async () => {
    const { logveil, init, grant, emit } = openTerminal()
    await init()
    await grant(...email)
    const [stolen] = JSON.parse(await emit([masked], [finding]))._sealed
    const log = await emit([{ _sealed: [stolen], ...masked, n: 2 }], [finding])
    const { code, out } = await logveil('alice', ['reveal'], log)
    expect([code, out]).toEqual([0, `${JSON.stringify({ ...masked, n: 2, user: { email: address } })}\n`])
    const alone = `${JSON.stringify({ ...masked, n: 3, _sealed: [stolen] })}\n`
    const moved = await logveil('alice', ['reveal'], alone)
    expect([moved.code, moved.out]).toEqual([3, alone])
    expect(moved.err).toContain('LOGVEIL_SEALED_MOVED')
  })

  it('changes nothing else: line separators in strings, carriage returns, the missing newline at the end', async () => {
    const { logveil, init, grant, emit } = openTerminal()
    await init()
    await grant(...email)
    const log = await emit([{ ...masked, msg: 'one\u2028two' }], [finding])
    const { out, code } = await logveil('alice', ['reveal'], `${log.trimEnd()}\r\nplain\u2029text\r\n\nlast`)
    expect(code).toBe(0)
    const revealed = JSON.stringify({ ...masked, msg: 'one\u2028two', user: { email: address } })
    expect(out).toBe(`${revealed}\nplain\u2029text\r\n\nlast`)
  })

  it('restores what each grant covers and keeps others’ copies', async () => {
    const { logveil, json, init, grant, emit } = openTerminal()
    await init()
    await grant(...email)
    const { id } = await json('erin', ['request', '--reason', 'Customer case 12', ...email])
    await logveil('bob', ['approve', id])
    const log = await emit([masked], [finding])
    const { out, code } = await logveil('alice', ['reveal'], log)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ user: { email: address }, _sealed: [expect.any(String)] })
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
