import { describe, expect, it } from 'vitest'
import { mask } from '../../src/index.js'

const context = { kind: 'email', path: '' }
const apply = (name: 'full' | 'email' | 'last4' | 'first1' | 'ip' | 'label', value: string) =>
  mask[name]().apply(value, context)

describe('masks', () => {
  it.each([
    ['full', '12345', '*****'],
    ['full', 'a much longer value', '*****'],
    ['email', 'john@example.com', 'j***@example.com'],
    ['email', 'j@example.com', 'j***@example.com'],
    ['email', '"a b"@example.com', '*****'],
    ['email', 'not an address', '*****'],
    ['email', '@example.com', '*****'],
    ['email', 'john@', '*****'],
    ['email', '😀x@example.com', '***@example.com'],
    ['last4', '4111 1111 1111 1111', '****1111'],
    ['last4', 'GB82WEST12345698765432', '****5432'],
    ['last4', '1234567', '*****'],
    ['last4', '12-34', '*****'],
    ['first1', 'John', 'J***'],
    ['first1', 'J', '*****'],
    ['first1', '', '*****'],
    ['first1', '😀 smile', '😀***'],
    ['ip', '203.0.113.77', '203.0.113.*'],
    ['ip', '2001:db8:85a3:1:2:3:4:5', '2001:db8:85a3::*'],
    ['ip', '2001:0db8::1', '2001:db8:0::*'],
    ['ip', 'fe80::1%eth0', 'fe80:0:0::*'],
    ['ip', '::ffff:203.0.113.77', '203.0.113.*'],
    ['ip', '64:ff9b::203.0.113.77', '64:ff9b:0::*'],
    ['ip', '::2001:0db8:0:0:203.0.113.77', '0:0:2001::*'],
    ['ip', '1:2:3:4:5:6:7::', '1:2:3::*'],
    ['ip', '1:2:3:4:5:6:7:8::', '*****'],
    ['ip', '1::2::3', '*****'],
    ['ip', ':1:2:3:4:5:6:7', '*****'],
    ['ip', '1:2:3:4:5:6:7:', '*****'],
    ['ip', '12345::1', '*****'],
    ['ip', 'example.com', '*****'],
    ['label', 'john@example.com', '[email]'],
  ] as const)('%s makes %j %j, and leaves that as it is', (name, value, masked) => {
    expect(apply(name, value)).toBe(masked)
    expect(apply(name, masked)).toBe(masked)
  })

  it('makes equal pseudonyms of equal values under one key, and tells keys apart', () => {
    const one = mask.hmac({ key: 'k'.repeat(32), length: 12 })
    const other = mask.hmac({ key: 'l'.repeat(32), length: 12 })
    const pseudonym = one.apply('12345', context) as string
    expect(pseudonym).toMatch(/^hmac:[0-9a-f]{6}:[A-Za-z0-9_-]{12}$/)
    expect(one.apply('12345', context)).toBe(pseudonym)
    expect(one.apply('12346', context)).not.toBe(pseudonym)
    expect(other.apply('12345', context)).not.toBe(pseudonym)
    expect(one.apply(pseudonym, context)).toBe(pseudonym)
  })

  it('computes RFC 2104 HMAC-SHA-256 (test case 1 of RFC 4231)', () => {
    const key = Buffer.alloc(20, 0x0b)
    const digest = Buffer.from('b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7', 'hex').toString(
      'base64url',
    )
    expect(mask.hmac({ key, length: 43, keyId: 'k1' }).apply('Hi There', context)).toBe(`hmac:k1:${digest}`)
  })

  it('removes and replaces', () => {
    expect(mask.remove().apply('x', context)).toBeUndefined()
    expect(mask.replace('gone').apply('x', context)).toBe('gone')
  })
})
