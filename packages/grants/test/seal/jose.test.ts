import { generateKeyPairSync } from 'node:crypto'
import { compactDecrypt, importJWK, jwtVerify } from 'jose'
import { describe, expect, it } from 'vitest'
import { ContentKey, unwrapContentKey, WINDOW_MS, WINDOW_RECORDS, x25519PublicKey } from '../../src/seal/content-key.js'
import { openText, parseJwe, sealText } from '../../src/seal/jwe.js'
import { lineDigest } from '../../src/seal/payload.js'
import { address, openHarness, sealOne, sealRecord } from '../support/harness.js'

const grant = '0123456789abcdef'
const pair = generateKeyPairSync('x25519')
const publicX = pair.publicKey.export({ format: 'jwk' }).x as string

describe('an independent JOSE implementation', () => {
  it('opens every copy under one content key, empty and large ones too', async () => {
    const key = new ContentKey(grant, x25519PublicKey(publicX), 0)
    for (const text of ['', 'x', 'ünï ☂ 🧂', 'y'.repeat(100_000)]) {
      const sealed = sealText(key, text)
      const { plaintext, protectedHeader } = await compactDecrypt(sealed, pair.privateKey)
      expect(new TextDecoder().decode(plaintext)).toBe(text)
      expect(protectedHeader).toMatchObject({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM', kid: grant })
    }
  })

  it('verifies a grant, and opens what a checker sealed for it, given its key', async () => {
    const wrapped: Uint8Array[] = []
    const { memoryKeys } = await import('../../src/index.js')
    const keys = memoryKeys()
    const watched = {
      ...keys,
      wrap: (id: string, privateKey: Uint8Array) => {
        wrapped.push(Uint8Array.from(privateKey))
        return keys.wrap(id, privateKey)
      },
    }
    const harness = await openHarness({ keys: watched })
    const id = await harness.grant()
    const trust = await importJWK({ ...harness.authority.publicKeys()[0] }, 'EdDSA')
    const { payload, protectedHeader } = await jwtVerify((await harness.documents())[0] as string, trust, {
      issuer: 'logveil',
      subject: 'alice',
      typ: 'logveil-grant+jwt',
      algorithms: ['EdDSA'],
      currentDate: new Date(harness.clock.now()),
    })
    expect(protectedHeader.kid).toBe(harness.authority.publicKeys()[0]?.kid)
    expect(payload).toMatchObject({ jti: id, exp: harness.clock.now() / 1000 + 1800 })

    const jwk = { ...(payload.jwk as object), d: Buffer.from(wrapped[0] as Uint8Array).toString('base64url') }
    const privateKey = await importJWK(jwk, 'ECDH-ES+A256KW')
    const record = sealRecord()
    const { plaintext } = await compactDecrypt(sealOne(await harness.checker(), record), privateKey)
    expect(JSON.parse(new TextDecoder().decode(plaintext))).toEqual({
      service: 'checkout',
      at: harness.clock.now(),
      digest: lineDigest(record.line),
      values: [{ pointer: '/user/email', kind: 'email', value: address }],
    })
    await harness.close()
  })

  it('and this one open each other’s copies', async () => {
    const { CompactEncrypt } = await import('jose')
    const sealed = await new CompactEncrypt(new TextEncoder().encode('from jose'))
      .setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM', kid: grant })
      .encrypt(pair.publicKey)
    const parsed = parseJwe(sealed)
    if (parsed === undefined) throw new Error('not parsed')
    const contentKey = unwrapContentKey(pair.privateKey, parsed.epk, parsed.encryptedKey)
    expect(contentKey && openText(parsed, contentKey)).toBe('from jose')
  })
})

describe('a content key', () => {
  it('is used for at most 300 s', () => {
    const key = new ContentKey(grant, x25519PublicKey(publicX), 1000)
    expect(key.isFresh(1000 + WINDOW_MS - 1)).toBe(true)
    expect(key.isFresh(1000 + WINDOW_MS)).toBe(false)
    expect(WINDOW_MS).toBe(300_000)
  })

  it('is used for at most 2^20 records, each with an initialisation vector of its own', { timeout: 30_000 }, () => {
    const key = new ContentKey(grant, x25519PublicKey(publicX), 0)
    const seen = new Set<number>()
    for (let i = 0; key.isFresh(0); i++) {
      const iv = key.nextIv()
      seen.add(iv.readUIntBE(6, 6))
      if (i > WINDOW_RECORDS) break
    }
    expect(seen.size).toBe(WINDOW_RECORDS)
    expect(WINDOW_RECORDS).toBe(1_048_576)
  })

  it('is renewed by the checker, which then agrees on a new key', async () => {
    const harness = await openHarness()
    await harness.grant()
    const checker = await harness.checker()
    const prefix = () => parseJwe(sealOne(checker))?.prefix
    const first = prefix()
    expect(prefix()).toBe(first)
    harness.clock.advance(WINDOW_MS)
    await checker.refresh()
    expect(prefix()).not.toBe(first)
    await harness.close()
  })
})
