import { keccak256 } from './keccak.js'

/**
 * Whether a text is an Ethereum address: `0x` and 40 hexadecimal digits, whose case, when mixed, is the check digit of
 * EIP-55: a letter is a capital where the hash of the lower-case digits has a nibble of 8 or more.
 *
 * @example isEthereumAddress('0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed') // true
 */
export function isEthereumAddress(value: string): boolean {
  if (!/^0x[0-9a-fA-F]{40}$/.test(value)) return false
  const digits = value.slice(2)
  const lower = digits.toLowerCase()
  if (digits === lower || digits === digits.toUpperCase()) return true
  const hash = Buffer.from(keccak256(Buffer.from(lower, 'latin1'))).toString('hex')
  return [...lower].every((char, i) => digits[i] === ((hash[i] as string) >= '8' ? char.toUpperCase() : char))
}
