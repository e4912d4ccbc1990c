import { compactVerify, importJWK } from 'jose'
import { describe, expect, it } from 'vitest'
import { importTrust, memoryKeys } from '../../src/index.js'
import { type Grant, readGrant, signGrant } from '../../src/statement/grant-statement.js'
import { signStatement, verifyStatement } from '../../src/statement/jws.js'

const keys = memoryKeys()
const trusted = importTrust(keys.publicKeys())
const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')

describe('a signed statement', () => {
  it('is verified by jose and by itself', async () => {
    const statement = await signStatement(keys, 'logveil-request+jws', { id: 'x' })
    const { payload } = await compactVerify(statement, await importJWK({ ...keys.publicKeys()[0] }, 'EdDSA'))
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual({ id: 'x' })
    expect(verifyStatement(trusted, 'logveil-request+jws', statement)).toEqual({ id: 'x' })
  })

  it('cannot stand in for a statement of another type', async () => {
    const statement = await signStatement(keys, 'logveil-request+jws', { id: 'x' })
    expect(verifyStatement(trusted, 'logveil-approval+jws', statement)).toBeUndefined()
  })

  it.each([
    ['no signature', { alg: 'none' }],
    ['a symmetric algorithm keyed with the public key', { alg: 'HS256' }],
    ['another algorithm', { alg: 'ES256' }],
    ['another key id', { kid: 'other' }],
    ['a key id of the prototype', { kid: '__proto__' }],
    ['a key of its own', { jwk: keys.publicKeys()[0] }],
    ['a key by address', { jku: 'https://example.com' }],
    ['a critical extension', { crit: ['b64'], b64: false }],
  ])('is refused with %s', async (_, change) => {
    const header = { alg: 'EdDSA', kid: keys.publicKeys()[0]?.kid, typ: 'logveil-grant+jwt', ...change }
    const input = `${encode(header)}.${encode({ id: 'x' })}`
    const signature = Buffer.from(await keys.sign(Buffer.from(input))).toString('base64url')
    expect(verifyStatement(trusted, 'logveil-grant+jwt', `${input}.${signature}`)).toBeUndefined()
    expect(verifyStatement(trusted, 'logveil-grant+jwt', `${input}.`)).toBeUndefined()
  })

  it('of another authority is refused', async () => {
    const statement = await signStatement(memoryKeys(), 'logveil-grant+jwt', { id: 'x' })
    expect(verifyStatement(trusted, 'logveil-grant+jwt', statement)).toBeUndefined()
  })

  it.each([[null], [undefined], [7], [''], ['a.b.c'], ['.'.repeat(1_000_000)], ['a'.repeat(1_000_000)]])(
    'is not made out of other things',
    (thing) => expect(verifyStatement(trusted, 'logveil-grant+jwt', thing)).toBeUndefined(),
  )
})

describe('a grant document', () => {
  const grant: Grant = {
    id: '0123456789abcdef',
    grantee: 'alice',
    scope: { services: ['checkout'] },
    notBefore: 1_700_000_000_123,
    expiresAt: 1_700_000_600_456,
    sealingKey: Buffer.alloc(32, 9).toString('base64url'),
    requestHash: 'h',
  }

  it('is exact to the millisecond', async () => {
    expect(readGrant(trusted, await signGrant(keys, grant))).toEqual(grant)
  })

  it.each([
    ['ends before it starts', { expiresAt: grant.notBefore }],
    ['lasts longer than 24 h', { expiresAt: grant.notBefore + 86_400_001 }],
    ['has an empty scope', { scope: {} }],
    ['has a time that is no number', { expiresAt: Number.NaN }],
    ['names a key that is none', { sealingKey: 'short' }],
  ])('that %s is refused even when it is signed', async (_, change) => {
    expect(readGrant(trusted, await signGrant(keys, { ...grant, ...change }))).toBeUndefined()
  })
})
