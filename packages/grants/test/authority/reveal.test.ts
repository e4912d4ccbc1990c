import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { memoryKeys, restoreRecord, type SealFinding } from '../../src/index.js'
import { ContentKey, x25519PublicKey } from '../../src/seal/content-key.js'
import { sealText } from '../../src/seal/jwe.js'
import { writePayload } from '../../src/seal/payload.js'
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
import { TestClock } from '../support/test-clock.js'

describe('a reveal', () => {
  let harness: Harness
  let sealed: string
  beforeEach(async () => {
    harness = await openHarness()
    await harness.grant()
    sealed = sealOne(await harness.checker())
  })
  afterEach(() => harness.close())
  const reveal = (principal: string, copy = sealed, line?: string) =>
    codeOf(harness.authority.reveal({ principal, sealed: copy, line }))

  it('is for the grant’s holder alone, not for its approver or others', async () => {
    expect(await reveal('bob')).toBe('LOGVEIL_NOT_GRANTEE')
    expect(await reveal('mallory')).toBe('LOGVEIL_NOT_GRANTEE')
    expect(await reveal(' ALICE ')).toBe('not refused')
    expect((await harness.authority.audit()).filter(({ type }) => type === 'reveal.refused')).toHaveLength(2)
  })

  it('works until the last millisecond and not at the next', async () => {
    harness.clock.advance(30 * 60_000 - 1)
    expect(await reveal('alice')).toBe('not refused')
    harness.clock.advance(1)
    expect(await reveal('alice')).toBe('LOGVEIL_GRANT_EXPIRED')
  })

  it('is cut off in the middle of a stream at the instant of expiry', async () => {
    harness.clock.advance(30 * 60_000 - 3)
    const codes: unknown[] = []
    for (let i = 0; i < 6; i++) {
      codes.push(await reveal('alice'))
      harness.clock.advance(1)
    }
    expect(codes).toEqual([...Array(3).fill('not refused'), ...Array(3).fill('LOGVEIL_GRANT_EXPIRED')])
  })

  it('is not released when the grant expires while the audit entry is being written', async () => {
    const clock = new TestClock()
    const keys = memoryKeys()
    let delay = 0
    const slow = {
      ...keys,
      sign: (data: Uint8Array) => {
        clock.advance(delay)
        return keys.sign(data)
      },
    }
    const late = await openHarness({ keys: slow, clock })
    await late.grant()
    const copy = sealOne(await late.checker())
    delay = 30 * 60_000
    const pending = Array.from({ length: 5 }, () => codeOf(late.authority.reveal({ principal: 'alice', sealed: copy })))
    expect(await Promise.all(pending)).toEqual(Array(5).fill('LOGVEIL_GRANT_EXPIRED'))
    await late.close()
  })

  it('is refused while the keys do not answer, and says so', async () => {
    const keys = memoryKeys()
    const cut = await openHarness({
      keys: { ...keys, unwrap: () => Promise.reject(new Error('no route to the keys')) },
    })
    await cut.grant()
    const copy = sealOne(await cut.checker())
    const refusal = cut.authority.reveal({ principal: 'alice', sealed: copy })
    expect(await codeOf(refusal)).toBe('LOGVEIL_KEYS_UNAVAILABLE')
    await cut.close()
  })

  it('refuses a copy that was moved to another record, and one whose record was edited', async () => {
    const record = sealRecord()
    expect(await reveal('alice', sealed, sealedLine(record, [sealed]))).toBe('not refused')
    expect(await reveal('alice', sealed, sealedLine(sealRecord([], { orderId: 'B-2' }), [sealed]))).toBe(
      'LOGVEIL_SEALED_MOVED',
    )
    const edited = sealedLine(record, [sealed]).replace('"paid"', '"lost"')
    expect(await reveal('alice', sealed, edited)).toBe('LOGVEIL_SEALED_MOVED')
  })

  it('accepts a line that a pipeline has written anew', async () => {
    const spaced = JSON.stringify(JSON.parse(sealedLine(sealRecord(), [sealed])), null, 1)
    expect(await reveal('alice', sealed, spaced)).toBe('not refused')
  })

  it('refuses a copy in which any part was changed', async () => {
    const parts = sealed.split('.')
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i] as string
      const flipped = (part[4] === 'A' ? 'B' : 'A') + part.slice(1)
      const changed = parts.map((own, j) => (i === j ? part.slice(0, 4) + flipped[0] + part.slice(5) : own)).join('.')
      expect(await reveal('alice', changed)).toBe('LOGVEIL_SEALED_INVALID')
    }
  })

  it.each([
    ['another algorithm', { alg: 'ECDH-ES', enc: 'A256GCM' }],
    ['compression', { zip: 'DEF' }],
    ['a critical extension', { crit: ['exp'], exp: 1 }],
    ['a key by reference', { jku: 'https://example.com/keys' }],
  ])('refuses a header with %s', async (_, change) => {
    const [head, ...rest] = sealed.split('.') as [string, ...string[]]
    const header = { ...JSON.parse(Buffer.from(head, 'base64url').toString()), ...change }
    const forged = [Buffer.from(JSON.stringify(header)).toString('base64url'), ...rest].join('.')
    expect(await reveal('alice', forged)).toBe('LOGVEIL_SEALED_INVALID')
  })

  it('refuses a copy that names another grant, of the same person or of somebody else', async () => {
    const other = await harness.grant()
    const { id: erins } = await harness.authority.request({ ...asked, requester: 'erin' })
    await harness.authority.approve(erins, { approver: 'bob' })
    const [head, ...rest] = sealed.split('.') as [string, ...string[]]
    const header = JSON.parse(Buffer.from(head, 'base64url').toString())
    const naming = (kid: string) =>
      [Buffer.from(JSON.stringify({ ...header, kid })).toString('base64url'), ...rest].join('.')
    expect(await reveal('alice', naming(other))).toBe('LOGVEIL_SEALED_INVALID')
    expect(await reveal('erin', naming(erins))).toBe('LOGVEIL_SEALED_INVALID')
    expect(await reveal('alice', naming('0123456789abcdef'))).toBe('LOGVEIL_REQUEST_NOT_FOUND')
  })

  it('of many copies at once is one commit, with an entry for each', async () => {
    const before = (await harness.authority.audit()).length
    const results = await Promise.all(Array.from({ length: 40 }, () => reveal('alice')))
    expect(new Set(results)).toEqual(new Set(['not refused']))
    const entries = (await harness.authority.audit({ after: before })).map(({ type }) => type)
    expect(entries.filter((type) => type === 'reveal.made')).toHaveLength(40)
    expect(entries.filter((type) => type === 'key.used')).toHaveLength(1)
  })

  it('never puts an original value into an error or the audit log', async () => {
    await reveal('alice')
    await reveal('bob')
    expect(JSON.stringify(await harness.authority.audit())).not.toContain(address)
  })

  it('leaves out what an emitter sealed beyond the scope', async () => {
    const grant = await harness.authority.get((await harness.authority.list())[0]?.id as string)
    const document = (await harness.documents())[0] as string
    const { jwk } = JSON.parse(Buffer.from(document.split('.')[1] as string, 'base64url').toString())
    const key = new ContentKey(grant.id, x25519PublicKey(jwk.x), 0)
    const inScope: SealFinding = { pointer: '/a', kind: 'email', value: 'a' }
    const beyond: SealFinding = { pointer: '/b', kind: 'iban', value: 'b' }
    const seal = (service: string, values: SealFinding[]) =>
      sealText(key, writePayload({ service, at: 0, digest: 'd', values }))
    const both = await harness.authority.reveal({ principal: 'alice', sealed: seal('checkout', [inScope, beyond]) })
    expect(both.values).toEqual([inScope])
    expect(await reveal('alice', seal('checkout', [beyond]))).toBe('LOGVEIL_SEALED_OUT_OF_SCOPE')
    expect(await reveal('alice', seal('billing', [inScope]))).toBe('LOGVEIL_SEALED_OUT_OF_SCOPE')
  })
})

describe('restoring a record', () => {
  it('puts whole values, parts of texts, JSON and removed fields back', () => {
    const masked = { msg: 'from a*** to b*** ok', user: { email: '*****' }, items: ['x', null], n: '*****' }
    const values: SealFinding[] = [
      { pointer: '/msg', kind: 'email', value: 'ann@x', range: [5, 9] },
      { pointer: '/msg', kind: 'email', value: 'bob@y', range: [13, 17] },
      { pointer: '/user/email', kind: 'email', value: 'cy@z' },
      { pointer: '/user/phone', kind: 'phone', value: '555' },
      { pointer: '/items/1', kind: 'field', value: 'y' },
      { pointer: '/n', kind: 'field', value: '{"a":1}', json: true },
      { pointer: '/gone/deep', kind: 'field', value: 'lost' },
      { pointer: '/__proto__', kind: 'field', value: 'own' },
    ]
    const restored = restoreRecord(masked, values)
    expect(JSON.parse(JSON.stringify(restored))).toEqual(
      JSON.parse(
        '{"msg":"from ann@x to bob@y ok","user":{"email":"cy@z","phone":"555"},"items":["x","y"],"n":{"a":1},"__proto__":"own"}',
      ),
    )
    expect(masked.user.email).toBe('*****')
    expect(Object.getPrototypeOf(restored)).toBe(Object.prototype)
  })
})
