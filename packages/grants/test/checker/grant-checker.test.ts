import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createGrantChecker, type GrantFeed, type Scope, type SealFinding } from '../../src/index.js'
import { asked, codeOf, type Harness, openHarness, sealOne, sealRecord } from '../support/harness.js'

const findings: SealFinding[] = [
  { pointer: '/user/email', kind: 'email', value: 'x' },
  { pointer: '/cards/0/number', kind: 'card', value: 'y' },
]

describe('a checker', () => {
  let harness: Harness
  beforeEach(async () => {
    harness = await openHarness()
  })
  afterEach(() => harness.close())
  const grantFor = async (scope: Scope, duration: `${number}m` = '30m') => {
    const { id } = await harness.authority.request({ ...asked, scope, duration })
    await harness.authority.approve(id, { approver: 'bob' })
    return id
  }
  const revealedKinds = async (sealed: string) =>
    (await harness.authority.reveal({ principal: 'alice', sealed })).values.map(({ kind }) => kind)

  it('seals nothing while there is no grant', async () => {
    const checker = await harness.checker()
    expect(checker.active).toBe(0)
    expect(checker.check(sealRecord())).toEqual([])
  })

  it('seals only what is in the scope’s kinds and paths', async () => {
    await grantFor({ kinds: ['card'], paths: ['cards[*]'] })
    expect(await revealedKinds(sealOne(await harness.checker(), sealRecord(findings)))).toEqual(['card'])
  })

  it.each([
    [{ kinds: ['phone'] }],
    [{ paths: ['user.phone'] }],
    [{ services: ['billing'] }],
    [{ kinds: ['email'], paths: ['cards[*]'] }],
    [{ match: { orderId: 'A-2' } }],
    [{ match: { 'order.id': 'A-1' } }],
    [{ match: { toString: 'x' } }],
  ])('seals nothing of a record outside the scope %j', async (scope) => {
    await grantFor(scope)
    expect((await harness.checker()).check(sealRecord(findings, { orderId: 'A-1' }))).toEqual([])
  })

  it('matches fields by value and type, also where the field itself is masked', async () => {
    await grantFor({ match: { orderId: 'A-1', n: 3, userId: 'u7' } })
    const checker = await harness.checker()
    const userId: SealFinding = { pointer: '/userId', kind: 'field', value: 'u7' }
    const seals = (record: object, masked: SealFinding) =>
      checker.check(sealRecord([...findings, masked], record)).length
    expect(seals({ orderId: 'A-1', n: 3 }, userId)).toBe(1)
    expect(seals({ orderId: 'A-1', n: '3' }, userId)).toBe(0)
    expect(seals({ orderId: 'A-1', n: 3 }, { ...userId, value: 'u8' })).toBe(0)
    expect(seals({ orderId: 'A-1', n: 3 }, { ...userId, range: [0, 2] })).toBe(0)
  })

  it('never seals what is not reversible, whatever the scope', async () => {
    await grantFor({ services: ['checkout'] })
    const checker = await harness.checker()
    const password: SealFinding = { pointer: '/password', kind: 'password', value: 'x', reversible: false }
    expect(checker.check(sealRecord([password]))).toEqual([])
    expect(await revealedKinds(sealOne(checker, sealRecord([...findings, password])))).toEqual(['email', 'card'])
  })

  it('makes an independent copy for each of several grants', async () => {
    const one = await grantFor({ kinds: ['email'] })
    await grantFor({ kinds: ['card', 'email'] })
    const checker = await harness.checker()
    const copies = checker.check(sealRecord(findings))
    expect(copies).toHaveLength(2)
    await harness.authority.revoke(one, { by: 'bob', reason: 'done' })
    await checker.refresh()
    expect(checker.check(sealRecord(findings))).toHaveLength(1)
    const codes = await Promise.all(
      copies.map((sealed) => codeOf(harness.authority.reveal({ principal: 'alice', sealed }))),
    )
    expect(codes.sort()).toEqual(['LOGVEIL_GRANT_REVOKED', 'not refused'])
  })

  it('stops at the millisecond of expiry without asking the store', async () => {
    await grantFor({ kinds: ['email'] }, '1m')
    const checker = await harness.checker()
    harness.clock.advance(29_999)
    await checker.refresh()
    harness.clock.advance(30_000)
    expect(checker.check(sealRecord())).toHaveLength(1)
    harness.clock.advance(1)
    expect(checker.check(sealRecord())).toEqual([])
  })

  it('does not seal longer when the wall clock is set back', async () => {
    await grantFor({ kinds: ['email'] }, '1m')
    const checker = await harness.checker()
    harness.clock.set(-30_000)
    for (let i = 0; i < 5; i++) {
      harness.clock.advance(12_000)
      expect(checker.check(sealRecord())).toHaveLength(i < 4 ? 1 : 0)
      await checker.refresh()
    }
    expect(checker.check(sealRecord())).toEqual([])
  })

  it('stops when the wall clock jumps forward', async () => {
    await grantFor({ kinds: ['email'] }, '1m')
    const checker = await harness.checker()
    harness.clock.advance(45_000)
    await checker.refresh()
    expect(checker.check(sealRecord())).toHaveLength(1)
    harness.clock.set(15_000)
    expect(checker.check(sealRecord())).toEqual([])
  })

  it.each([
    ['ten minutes ahead', 10],
    ['ten minutes behind', -10],
  ])('on a machine whose clock is %s seals no longer than the grant lasts by its own clock', async (_, minutes) => {
    await grantFor({ kinds: ['email'] }, '15m')
    const clock = { now: () => harness.clock.now() + minutes * 60_000, monotonic: () => harness.clock.monotonic() }
    const checker = await harness.checker({ clock })
    let sealing = 0
    for (let minute = 0; minute < 40; minute++) {
      await checker.refresh()
      const copies = checker.check(sealRecord())
      sealing += copies.length
      if (minute >= 15)
        for (const sealed of copies)
          expect(await codeOf(harness.authority.reveal({ principal: 'alice', sealed }))).toBe('LOGVEIL_GRANT_EXPIRED')
      harness.clock.advance(60_000)
    }
    expect(sealing).toBe(minutes > 0 ? 5 : 16)
  })

  it('allows a start up to 60 s ahead of its clock, and no more', async () => {
    await grantFor({ kinds: ['email'] })
    const behind = (ms: number) => ({ now: () => harness.clock.now() - ms, monotonic: () => harness.clock.monotonic() })
    expect((await harness.checker({ clock: behind(60_000) })).check(sealRecord())).toHaveLength(1)
    expect((await harness.checker({ clock: behind(60_001) })).check(sealRecord())).toHaveLength(0)
  })

  it('seals nothing 30 s after it last heard from its store, and again once it hears', async () => {
    await grantFor({ kinds: ['email'] })
    let down = false
    const documents = await harness.documents()
    const errors: unknown[] = []
    const feed: GrantFeed = {
      documents: async () => {
        if (down) throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
        return documents
      },
      onHint: () => {},
      close: async () => {},
    }
    const checker = await harness.checker({ store: feed, onError: (error) => errors.push(error) })
    down = true
    harness.clock.advance(30_000)
    await checker.refresh()
    expect(errors).toMatchObject([{ code: 'LOGVEIL_STORE_UNAVAILABLE' }])
    expect(checker.check(sealRecord())).toHaveLength(1)
    harness.clock.advance(1)
    expect(checker.check(sealRecord())).toEqual([])
    down = false
    await checker.refresh()
    expect(checker.check(sealRecord())).toHaveLength(1)
  })

  it('starts without its store and seals nothing', async () => {
    const errors: unknown[] = []
    for (const store of ['sqlite:./no-such-directory/logveil.db', 'postgres://u:p@127.0.0.1:1/x', 'memory:nobody']) {
      const checker = await harness.checker({ store, onError: (error) => errors.push(error) })
      expect(checker.check(sealRecord())).toEqual([])
    }
    expect(errors).toHaveLength(3)
  })

  it('never throws into the log call', async () => {
    await grantFor({ match: { a: 1 } })
    const errors: Error[] = []
    const checker = await harness.checker({ onError: (error) => errors.push(error) })
    expect(checker.check({ line: 'not json', findings })).toEqual([])
    expect(checker.check({ line: '{}', findings: null as never })).toEqual([])
    expect(errors.map(({ message }) => message)).toEqual(Array(2).fill('a record could not be sealed; it stays masked'))
  })

  it('can write sealed copies to a stream of their own', async () => {
    await grantFor({ kinds: ['email'] })
    const lines: string[] = []
    const checker = await harness.checker({ sealTo: { write: (line) => lines.push(line) } })
    expect(checker.check(sealRecord())).toEqual([])
    const { service, _sealed } = JSON.parse(lines[0] as string)
    expect(service).toBe('checkout')
    expect(await revealedKinds(_sealed[0])).toEqual(['email'])
  })

  it.each([
    [{ trust: [] }, 'LOGVEIL_TRUST_INVALID'],
    [
      { trust: [{ kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43), kid: 'k', d: 'A'.repeat(43) }] },
      'LOGVEIL_TRUST_INVALID',
    ],
    [{ service: '' }, 'LOGVEIL_OPTION_INVALID'],
    [{ maxSilence: '31s' }, 'LOGVEIL_DURATION_INVALID'],
    [{ pollInterval: 'often' }, 'LOGVEIL_DURATION_INVALID'],
    [{ polInterval: '5s' }, 'LOGVEIL_OPTION_INVALID'],
    [{ store: 'mysql://x' }, 'LOGVEIL_STORE_URL_INVALID'],
  ])('refuses the options %j', async (wrong, code) => {
    const options = { store: harness.store, trust: harness.authority.publicKeys(), service: 'checkout', ...wrong }
    expect(await codeOf(createGrantChecker(options as never))).toBe(code)
  })
})
