import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBase58, isBase58CheckAddress } from '../../../src/detect/validators/base58check.js'
import { isBech32Address } from '../../../src/detect/validators/bech32.js'
import { isEthereumAddress } from '../../../src/detect/validators/ethereum-address.js'
import { keccak256 } from '../../../src/detect/validators/keccak.js'
import { isMoneroAddress } from '../../../src/detect/validators/monero-address.js'

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

function encodeBase58(bytes: Uint8Array): string {
  let number = BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
  let text = ''
  for (; number > 0n; number /= 58n) text = BASE58[Number(number % 58n)] + text
  return text
}

function addressOf(version: number, hash: Uint8Array): string {
  const body = Buffer.from([version, ...hash])
  const digest = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
  const bytes = Buffer.concat([body, digest(digest(body)).subarray(0, 4)])
  return '1'.repeat(bytes.findIndex((byte) => byte !== 0)) + encodeBase58(bytes)
}

describe('isBase58CheckAddress', () => {
  it('takes every hash with its checksum, and none with one character changed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0, 5, 48),
        fc.uint8Array({ minLength: 20, maxLength: 20 }).filter((hash) => hash.some((byte) => byte !== 0)),
        fc.nat({ max: 25 }),
        (version, hash, at) => {
          const address = addressOf(version, hash)
          const changed = address[at] === 'z' ? 'y' : 'z'
          expect(isBase58CheckAddress(address, [0, 5, 48])).toBe(true)
          expect(isBase58CheckAddress(address, [7])).toBe(false)
          expect(isBase58CheckAddress(address.slice(0, at) + changed + address.slice(at + 1), [0, 5, 48])).toBe(false)
        },
      ),
    )
  })

  it('wants one 1 for each leading zero byte', () => {
    expect(isBase58CheckAddress('1111111111111111111114oLvT2', [0])).toBe(true)
    expect(isBase58CheckAddress('111111111111111111114oLvT2', [0])).toBe(false)
    expect(isBase58CheckAddress('11111111111111111111114oLvT2', [0])).toBe(false)
  })

  it('decodes only its own alphabet, and no more than asked for', () => {
    expect(decodeBase58('2', 2)).toEqual(Uint8Array.of(0, 1))
    expect(decodeBase58('0OIl', 8)).toBeUndefined()
    expect(decodeBase58('zzzz', 2)).toBeUndefined()
  })
})

describe('isBech32Address', () => {
  it.each([
    'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4',
    'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
    'bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y',
    'bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs',
  ])('takes the vector of BIP 173 or BIP 350 %s', (address) => {
    expect(isBech32Address(address, ['bc'])).toBe(true)
    expect(isBech32Address(address, ['ltc'])).toBe(false)
  })

  it.each([
    ['mixed case', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3T4'],
    ['a wrong checksum', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5'],
    ['a character outside the alphabet', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3tb'],
    ['a program of version 0 and neither 20 nor 32 bytes', 'BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P'],
    ['a version over 16', 'bc1rw5uspcuh'],
    ['no program', 'bc1gmk9yu'],
    ['no separator', 'bcqw508d6qejxtdg'],
    ['more than 90 characters', `bc1${'q'.repeat(88)}`],
  ])('refuses %s', (_, address) => {
    expect(isBech32Address(address, ['bc'])).toBe(false)
  })
})

describe('keccak256', () => {
  const hex = (text: string): string => Buffer.from(keccak256(Buffer.from(text))).toString('hex')

  it('takes the digests of the original submission', () => {
    expect(hex('')).toBe('c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470')
    expect(hex('abc')).toBe('4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45')
  })

  it('differs from SHA3-256 in the padding only, whatever the length', () => {
    const seen = new Set([0, 1, 135, 136, 137, 271, 272, 500].map((length) => hex('a'.repeat(length))))
    expect(seen.size).toBe(8)
    expect(seen).not.toContain(createHash('sha3-256').update('').digest('hex'))
  })
})

describe('isEthereumAddress', () => {
  it.each([
    '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
    '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
    '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
    '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb',
  ])('takes the vector of EIP-55 %s, in one case too', (address) => {
    expect(isEthereumAddress(address)).toBe(true)
    expect(isEthereumAddress(address.toLowerCase())).toBe(true)
    expect(isEthereumAddress(`0x${address.slice(2).toUpperCase()}`)).toBe(true)
    expect(isEthereumAddress(address.slice(0, -1))).toBe(false)
    expect(isEthereumAddress(address.replace(/[a-f](?=[^a-f]*$)/, (char) => char.toUpperCase()))).toBe(false)
  })
})

describe('isMoneroAddress', () => {
  /** An address over two keys of one byte each repeated, in blocks of eight bytes. */
  function monero(network: number, key: number): string {
    const body = Uint8Array.from([network, ...Array<number>(64).fill(key)])
    const bytes = Uint8Array.from([...body, ...keccak256(body).subarray(0, 4)])
    let text = ''
    for (let i = 0; i < bytes.length; i += 8) {
      const block = bytes.subarray(i, i + 8)
      text += encodeBase58(block).padStart(block.length === 8 ? 11 : 7, '1')
    }
    return text
  }

  it('takes standard and sub-addresses with their checksum', () => {
    expect(monero(18, 7)).toMatch(/^4/)
    expect(isMoneroAddress(monero(18, 7))).toBe(true)
    expect(isMoneroAddress(monero(42, 200))).toBe(true)
  })

  it('refuses another network, length, alphabet or checksum', () => {
    const address = monero(18, 7)
    expect(isMoneroAddress(monero(53, 7))).toBe(false)
    expect(isMoneroAddress(address.slice(1))).toBe(false)
    expect(isMoneroAddress(`0${address.slice(1)}`)).toBe(false)
    expect(isMoneroAddress(address.slice(0, -1) + (address.endsWith('2') ? '3' : '2'))).toBe(false)
  })
})
