import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { memoryKeys, type Notification, type NotifyTarget, openAuthority, openStore } from '../../src/index.js'
import { toOutbox } from '../../src/notify/announcement.js'
import type { OutboxRow } from '../../src/store/rows.js'
import { asked, codeOf } from '../support/harness.js'
import { TestClock } from '../support/test-clock.js'

let stores = 0
const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

const open = async (notify: NotifyTarget) => {
  const clock = new TestClock()
  const name = `memory:outbox-${++stores}`
  const keys = memoryKeys()
  const authority = await openAuthority({ store: name, keys, policy: { approvers: ['bob'] }, clock, notify })
  closers.push(() => authority.close())
  return { authority, clock, keys, name }
}

describe('notifications', () => {
  it('tell of requests, approvals and grants after they are committed', async () => {
    const told: Notification[] = []
    const { authority } = await open(async (notification) => {
      await authority.get(notification.subject)
      told.push(notification)
    })
    const { id } = await authority.request(asked)
    await authority.approve(id, { approver: 'bob' })
    await authority.revoke(id, { by: 'bob', reason: 'done' })
    await authority.sweep()
    expect(told.map(({ type, subject }) => [type, subject])).toEqual(
      ['request.created', 'approval.given', 'grant.active', 'grant.revoked'].map((type) => [type, id]),
    )
    expect(told[0]?.detail).toMatchObject({ reason: asked.reason, scope: asked.scope })
    expect(new Set(told.map((notification) => notification.id)).size).toBe(4)
  })

  it('that fail undo nothing and are tried again with growing waits, at last given up and recorded', async () => {
    let attempts = 0
    const { authority, clock } = await open(async () => {
      attempts++
      throw new Error('down')
    })
    expect(await authority.request(asked)).toMatchObject({ status: 'pending' })
    await authority.sweep()
    expect(attempts).toBe(1)
    clock.advance(4999)
    await authority.sweep()
    expect(attempts).toBe(1)
    clock.advance(1)
    await authority.sweep()
    expect(attempts).toBe(2)
    for (let i = 0; i < 40; i++) {
      clock.advance(3_600_000)
      await authority.sweep()
    }
    const failed = (await authority.audit()).filter(({ type }) => type === 'notification.failed')
    expect(failed.map(({ detail }) => detail)).toContainEqual({ notification: 'request.created', attempts: 12 })
  })

  it('wait after a failed one, so that a receiver that hangs is met once a run', async () => {
    let attempts = 0
    const { authority, clock } = await open(async () => {
      attempts++
      throw new Error('down')
    })
    // Nothing is delivered while they are made: the outbox is busy with the first.
    await Promise.all(Array.from({ length: 5 }, () => authority.request(asked)))
    await authority.sweep()
    attempts = 0
    clock.advance(3_600_000)
    await authority.sweep()
    expect(attempts).toBe(1)
  })

  it('that somebody has written into the store are not delivered, and the attempt is recorded', async () => {
    const told: Notification[] = []
    const { authority, keys, name } = await open(async (notification) => {
      told.push(notification)
    })
    const event = { type: 'grant.active', actor: 'bob', subject: 'x', detail: {} } as const
    const [foreign] = await toOutbox(memoryKeys(), [event], 1)
    const [genuine] = await toOutbox(keys, [event], 1)
    const forged = [
      { ...foreign, id: 'a', event: JSON.stringify({ id: 'a', ...event, at: 1 }) },
      foreign,
      { ...genuine, id: 'b' },
    ] as OutboxRow[]
    const store = await openStore(name)
    closers.push(() => store.close())
    await store.transaction((tx) => tx.enqueue(forged))
    const { id } = await authority.request(asked)
    await authority.sweep()
    expect(told.map(({ subject }) => subject)).toEqual([id])
    const failed = (await authority.audit()).filter(({ type }) => type === 'notification.failed')
    expect(failed.map(({ detail }) => detail)).toEqual(Array(3).fill({ reason: 'this authority did not write it' }))
  })

  it('keep their id on every attempt', async () => {
    const ids: string[] = []
    const { authority, clock } = await open(async ({ id }) => {
      ids.push(id)
      if (ids.length < 3) throw new Error('down')
    })
    await authority.request(asked)
    for (let i = 0; i < 3; i++) {
      await authority.sweep()
      clock.advance(60_000)
    }
    expect(ids).toHaveLength(3)
    expect(new Set(ids).size).toBe(1)
  })
})

describe('the webhook', () => {
  const listen = async (answer: (request: IncomingMessage) => { status: number; location?: string }) => {
    const received: { headers: IncomingMessage['headers']; body: string }[] = []
    const server = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      received.push({ headers: request.headers, body })
      const { status, location } = answer(request)
      response.writeHead(status, location === undefined ? {} : { location }).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    closers.push(async () => server.close())
    return { received, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` }
  }
  const secret = 'a shared secret for tests'

  it('is signed over time and body', async () => {
    const { received, url } = await listen(() => ({ status: 204 }))
    const { authority } = await open({ url, secret })
    const { id } = await authority.request(asked)
    await authority.sweep()
    const { headers, body } = received[0] as (typeof received)[0]
    expect(JSON.parse(body)).toMatchObject({ type: 'request.created', subject: id, actor: 'alice' })
    const [, time, mac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['logveil-signature'])) ?? []
    expect(mac).toBe(createHmac('sha256', secret).update(`${time}.${body}`).digest('hex'))
    expect(headers['logveil-delivery']).toBe(JSON.parse(body).id)
  })

  it('is tried again after a server error, and never follows a redirect', async () => {
    const answers = [{ status: 500 }, { status: 302, location: '/elsewhere' }, { status: 200 }]
    const { received, url } = await listen(() => answers.shift() as { status: number })
    const { authority, clock } = await open({ url, secret })
    await authority.request(asked)
    for (let i = 0; i < 4; i++) {
      await authority.sweep()
      clock.advance(120_000)
    }
    expect(received).toHaveLength(3)
  })

  it.each([
    [{ url: 'http://example.com/hook', secret }],
    [{ url: 'ftp://example.com', secret }],
    [{ url: 'nonsense', secret }],
    [{ url: 'https://example.com', secret: 'short' }],
    [{ url: 'https://example.com' }],
  ])('with the options %j is refused', async (notify) => {
    const opening = openAuthority({ store: 'memory:', notify: notify as NotifyTarget })
    expect(await codeOf(opening)).toBe('LOGVEIL_OPTION_INVALID')
  })
})
