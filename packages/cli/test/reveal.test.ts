import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openTerminal } from './support/terminal.js'

const address = ['ann', 'example.com'].join('@')
const finding = { pointer: '/user/email', kind: 'email', value: address }
const masked = { level: 30, msg: 'paid', user: { email: 'a***@example.com' } }
const email = ['--kind', 'email']

afterEach(() => vi.useRealTimers())

describe('logveil reveal', () => {
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
})
