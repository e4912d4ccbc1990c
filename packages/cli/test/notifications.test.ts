import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readSql } from './support/exec-sql.js'
import { openTerminal } from './support/terminal.js'

afterEach(() => vi.useRealTimers())

describe('notifications of the command', () => {
  it('are sent after its own work: a receiver that fails holds up no revocation', async () => {
    const { logveil, init, grant, cwd } = openTerminal()
    await init()
    const id = await grant('--kind', 'email')
    /** What the store said of the grant whenever the receiver was called. */
    const seen: string[] = []
    const server = createServer((request, response) => {
      const [row] = readSql(join(cwd, 'logveil.db'), 'select status from logveil_requests where id = ?', id)
      seen.push(`${request.headers['logveil-event']} while ${(row as { status: string }).status}`)
      request.resume()
      response.writeHead(500).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const config = JSON.parse(readFileSync(join(cwd, 'logveil.json'), 'utf8'))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
    writeFileSync(join(cwd, 'logveil.json'), JSON.stringify({ ...config, notify: { url, secretEnv: 'HOOK_SECRET' } }))
    const as = { env: { HOOK_SECRET: 'a secret of this test' } }

    await logveil('alice', ['request', '--reason', 'Incident 4712: no mail', '--kind', 'email'], '', as)
    expect(seen).toEqual(['request.created while active'])
    // By now it is to be tried again.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30_000 })
    expect(await logveil('bob', ['revoke', id, '--reason', 'done'], '', as)).toMatchObject({ code: 0 })
    expect(seen.slice(1)).toEqual(expect.arrayContaining(['request.created while revoked']))
    expect(seen.slice(1).every((call) => call.endsWith('while revoked'))).toBe(true)
    await new Promise((resolve) => server.close(resolve))
  })

  it('need the secret that the configuration names', async () => {
    const { logveil, init, cwd } = openTerminal()
    await init()
    const config = JSON.parse(readFileSync(join(cwd, 'logveil.json'), 'utf8'))
    const notify = { url: 'https://example.com/hook', secretEnv: 'HOOK_SECRET' }
    writeFileSync(join(cwd, 'logveil.json'), JSON.stringify({ ...config, notify }))
    const { code, err } = await logveil('alice', ['requests'])
    expect([code, err]).toEqual([2, expect.stringContaining('HOOK_SECRET is not set')])
  })
})
