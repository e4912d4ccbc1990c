import { afterEach, describe, expect, it } from 'vitest'
import {
  address,
  asked,
  codeOf,
  type Harness,
  openHarness,
  sealedLine,
  sealOne,
  sealRecord,
} from '../support/harness.js'
import { storeKinds, useStores } from '../support/stores.js'

const stores = useStores()
const minute = 60_000

describe.each(storeKinds)('a request on %s', (kind) => {
  let harness: Harness
  afterEach(() => harness.close())
  const open = async (policy = {}) => {
    harness = await openHarness({
      store: await stores.address(kind),
      policy: { approvers: ['bob', 'carol', 'dora'], ...policy },
    })
    return harness
  }

  it('goes from pending to an active grant, is revealed, and is masked for good at expiry', async () => {
    const { authority, clock, checker } = await open()
    const pending = await authority.request({ ...asked, duration: '10m' })
    expect(pending).toMatchObject({ status: 'pending', requester: 'alice', durationMs: 10 * minute, approvals: [] })
    const active = await authority.approve(pending.id, { approver: 'bob', comment: 'go ahead' })
    expect(active).toMatchObject({
      status: 'active',
      hash: pending.hash,
      approvals: [{ approver: 'bob', comment: 'go ahead' }],
      grant: { notBefore: clock.now(), expiresAt: clock.now() + 10 * minute },
    })
    const emitter = await checker()
    const record = sealRecord()
    const sealed = sealOne(emitter, record)
    const revealed = await authority.reveal({ principal: 'alice', sealed, line: sealedLine(record, [sealed]) })
    expect(revealed).toMatchObject({ grant: pending.id, service: 'checkout', bound: true })
    expect(revealed.values).toEqual([{ pointer: '/user/email', kind: 'email', value: address }])
    clock.advance(10 * minute)
    expect(emitter.check(record)).toEqual([])
    expect(await codeOf(authority.reveal({ principal: 'alice', sealed }))).toBe('LOGVEIL_GRANT_EXPIRED')
    expect(await authority.sweep()).toMatchObject({ expired: 1, keysDestroyed: 1 })
    expect(await authority.get(pending.id)).toMatchObject({ status: 'expired' })
    expect((await authority.audit()).map(({ type }) => type)).toEqual([
      'request.created',
      'approval.given',
      'key.created',
      'grant.active',
      'key.used',
      'reveal.made',
      'reveal.refused',
      'grant.expired',
      'key.destroyed',
    ])
    expect(await authority.verifyAudit()).toMatchObject({ ok: true, entries: 9 })
    expect(JSON.stringify(await authority.audit())).not.toContain(address)
  })

  it('needs as many distinct approvers as the policy says', async () => {
    const { authority } = await open({ minApprovals: 2 })
    const { id } = await authority.request(asked)
    expect(await authority.approve(id, { approver: 'bob' })).toMatchObject({ status: 'pending' })
    expect(await codeOf(authority.approve(id, { approver: ' BOB ' }))).toBe('LOGVEIL_ALREADY_APPROVED')
    expect(await authority.approve(id, { approver: 'carol' })).toMatchObject({ status: 'active' })
  })

  it('is not extended, nor opened anew, by approving it again', async () => {
    const { authority, clock, grant } = await open()
    const id = await grant()
    const { grant: before } = await authority.get(id)
    clock.advance(10 * minute)
    for (const approver of ['bob', 'carol'])
      expect(await codeOf(authority.approve(id, { approver }))).toBe('LOGVEIL_REQUEST_STATE')
    expect((await authority.get(id)).grant).toEqual(before)
    clock.advance(20 * minute)
    expect(await codeOf(authority.approve(id, { approver: 'carol' }))).toBe('LOGVEIL_REQUEST_STATE')
    expect(await authority.get(id)).toMatchObject({ status: 'expired' })
  })

  it('is denied by one approver and stays denied', async () => {
    const { authority } = await open()
    const { id } = await authority.request(asked)
    const denied = await authority.deny(id, { approver: 'carol', reason: 'use the dashboard' })
    expect(denied).toMatchObject({ status: 'denied', outcome: { by: 'carol', reason: 'use the dashboard' } })
    expect(await codeOf(authority.approve(id, { approver: 'bob' }))).toBe('LOGVEIL_REQUEST_STATE')
  })

  it('is cancelled by its requester alone', async () => {
    const { authority } = await open()
    const { id } = await authority.request(asked)
    expect(await codeOf(authority.cancel(id, { requester: 'bob' }))).toBe('LOGVEIL_NOT_ALLOWED')
    expect(await authority.cancel(id, { requester: 'Alice' })).toMatchObject({ status: 'cancelled' })
    expect(await codeOf(authority.approve(id, { approver: 'bob' }))).toBe('LOGVEIL_REQUEST_STATE')
  })

  it('lapses when nobody decides in time', async () => {
    const { authority, clock } = await open({ pendingLapse: '1h' })
    const { id } = await authority.request(asked)
    clock.advance(60 * minute)
    expect(await authority.get(id)).toMatchObject({ status: 'lapsed' })
    expect(await codeOf(authority.approve(id, { approver: 'bob' }))).toBe('LOGVEIL_REQUEST_STATE')
    expect(await authority.sweep()).toMatchObject({ lapsed: 1 })
    expect(await authority.list({ status: 'lapsed' })).toHaveLength(1)
  })

  it('is revoked at once by an approver or its holder, and by nobody else', async () => {
    const { authority, checker, grant } = await open()
    const id = await grant()
    const emitter = await checker()
    const sealed = sealOne(emitter)
    expect(await codeOf(authority.revoke(id, { by: 'mallory', reason: 'no' }))).toBe('LOGVEIL_NOT_ALLOWED')
    expect(await authority.revoke(id, { by: 'carol', reason: 'done' })).toMatchObject({ status: 'revoked' })
    await emitter.refresh()
    expect(emitter.active).toBe(0)
    expect(await codeOf(authority.reveal({ principal: 'alice', sealed }))).toBe('LOGVEIL_GRANT_REVOKED')
    expect(await codeOf(authority.revoke(id, { by: 'carol', reason: 'again' }))).toBe('LOGVEIL_REQUEST_STATE')
    expect(await harness.keys.held()).toEqual([])
  })

  it('is opened without a human where a rule of the policy covers it', async () => {
    const rule = { name: 'own-orders', requesters: ['alice'], scope: { kinds: ['email', 'phone'] }, maxDuration: '15m' }
    const { authority } = await open({ autoApprove: [rule] })
    expect(await authority.request({ ...asked, duration: '15m' })).toMatchObject({
      status: 'active',
      approvals: [{ approver: 'policy:own-orders' }],
    })
    expect(await authority.request({ ...asked, duration: '16m' })).toMatchObject({ status: 'pending' })
    expect(await authority.request({ ...asked, requester: 'eve', duration: '5m' })).toMatchObject({ status: 'pending' })
    const wider = { services: ['checkout'] }
    expect(await authority.request({ ...asked, scope: wider, duration: '5m' })).toMatchObject({ status: 'pending' })
  })

  it('is opened at once by breaking glass, for those listed', async () => {
    const { authority } = await open({ breakGlass: ['oncall'] })
    const request = { ...asked, breakGlass: true }
    expect(await codeOf(authority.request(request))).toBe('LOGVEIL_NOT_ALLOWED')
    expect(await authority.request({ ...request, requester: 'OnCall' })).toMatchObject({
      status: 'active',
      breakGlass: true,
      approvals: [{ approver: 'policy:break-glass' }],
    })
  })

  it('can be listed by state and requester, newest first', async () => {
    const { authority, clock, grant } = await open()
    const first = await grant()
    clock.advance(1000)
    const { id: second } = await authority.request({ ...asked, requester: 'erin' })
    expect((await authority.list()).map(({ id }) => id)).toEqual([second, first])
    expect((await authority.list({ status: 'active' })).map(({ id }) => id)).toEqual([first])
    expect((await authority.list({ requester: 'ERIN' })).map(({ id }) => id)).toEqual([second])
    clock.advance(31 * minute)
    expect((await authority.list({ status: ['expired'] })).map(({ id }) => id)).toEqual([first])
  })
})
