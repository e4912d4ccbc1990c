import { decodeBase58 } from './base58check.js'
import { keccak256 } from './keccak.js'

/** Network bytes of standard, integrated and sub-addresses. */
const NETWORKS = [18, 19, 42]
/** 69 or 77 bytes: eleven characters for each eight of them, seven for the last five. */
const LENGTHS = [95, 106]

/**
 * Whether a text is a Monero address: base58 in blocks of a network byte, two public keys, an optional payment id and the
 * first four bytes of their Keccak-256. Monero documentation, "Standard address".
 */
export function isMoneroAddress(value: string): boolean {
  if (!LENGTHS.includes(value.length)) return false
  const bytes: number[] = []
  for (let i = 0; i < value.length; i += 11) {
    const block = value.slice(i, i + 11)
    const decoded = decodeBase58(block, block.length === 11 ? 8 : 5)
    if (decoded === undefined) return false
    bytes.push(...decoded)
  }
  const checksum = keccak256(Uint8Array.from(bytes.slice(0, -4)))
  return NETWORKS.includes(bytes[0] as number) && bytes.slice(-4).every((byte, i) => byte === checksum[i])
}
