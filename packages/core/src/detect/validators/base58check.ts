import { createHash } from 'node:crypto'

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
/** A version byte, a 20-byte hash and a checksum of four. */
const ADDRESS_BYTES = 25

/** The bytes of a base58 text, or `undefined` when it has another character or needs more than `size` bytes. */
export function decodeBase58(value: string, size: number): Uint8Array | undefined {
  const bytes = new Uint8Array(size)
  for (const char of value) {
    let carry = ALPHABET.indexOf(char)
    if (carry === -1) return undefined
    for (let i = size - 1; i >= 0; i--) {
      carry += (bytes[i] as number) * 58
      bytes[i] = carry & 0xff
      carry >>= 8
    }
    if (carry > 0) return undefined
  }
  return bytes
}

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest()
}

/** Whether so many bytes in base58 end with the first four of the double SHA-256 of all others. */
function isChecked(bytes: Uint8Array): boolean {
  const size = bytes.length - 4
  const checksum = sha256(sha256(bytes.subarray(0, size)))
  return bytes.subarray(size).every((byte, i) => byte === checksum[i])
}

/**
 * Whether a text is `size` bytes in Base58Check, with a checksum of four at their end: BIP 32 for extended keys, and the wallet
 * import format.
 */
export function isBase58Check(value: string, size: number): boolean {
  const bytes = decodeBase58(value, size)
  return bytes !== undefined && isChecked(bytes)
}

/**
 * Whether a text is an address in Base58Check: base58 of a version byte, a hash and the first four bytes of its double
 * SHA-256, each leading zero byte written as one `1`. Bitcoin, "Base58Check encoding".
 *
 * @param versions the version bytes that are addresses.
 * @example isBase58CheckAddress('1111111111111111111114oLvT2', [0]) // true
 */
export function isBase58CheckAddress(value: string, versions: readonly number[]): boolean {
  if (value.length < 26 || value.length > 35) return false
  const bytes = decodeBase58(value, ADDRESS_BYTES)
  if (bytes === undefined || !versions.includes(bytes[0] as number)) return false
  const zeros = bytes.findIndex((byte) => byte !== 0)
  if ((/^1*/.exec(value) as RegExpExecArray)[0].length !== zeros) return false
  return isChecked(bytes)
}
