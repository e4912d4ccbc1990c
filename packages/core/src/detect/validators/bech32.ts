const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]
/** What the checksum leaves: 1 for bech32, the other for bech32m. */
const RESIDUES = [1, 0x2bc830a3]
/** BIP 173: at most 90 characters, of which six are the checksum. */
const MAX_LENGTH = 90
const CHECKSUM_LENGTH = 6

function step(checksum: number, value: number): number {
  const top = checksum >>> 25
  return GENERATOR.reduce((sum, term, i) => ((top >> i) & 1 ? sum ^ term : sum), ((checksum & 0x1ffffff) << 5) ^ value)
}

/** A version of 0 to 16 and 2 to 40 bytes (for version 0, 20 or 32) whose last bits are padded with fewer than five zeros. */
function isProgram([version = 17, ...program]: readonly number[]): boolean {
  const padding = (program.length * 5) % 8
  const bytes = (program.length * 5 - padding) / 8
  if (version > 16 || padding > 4 || ((program.at(-1) ?? 0) & ((1 << padding) - 1)) !== 0) return false
  return version === 0 ? bytes === 20 || bytes === 32 : bytes >= 2 && bytes <= 40
}

/**
 * Whether a text is a segregated-witness address: one of `prefixes`, `1`, a witness version and program, and a checksum
 * (BIP 173, BIP 350), all in one case. Programs of version 1 and up are taken with either checksum, as wallets older
 * than BIP 350 wrote them.
 *
 * @example isBech32Address('bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', ['bc']) // true
 */
export function isBech32Address(value: string, prefixes: readonly string[]): boolean {
  const lower = value.toLowerCase()
  if (value.length > MAX_LENGTH || (value !== lower && value !== value.toUpperCase())) return false
  const split = lower.lastIndexOf('1')
  const prefix = lower.slice(0, split)
  const data = [...lower.slice(split + 1)].map((char) => ALPHABET.indexOf(char))
  if (!prefixes.includes(prefix) || data.includes(-1) || !isProgram(data.slice(0, -CHECKSUM_LENGTH))) return false
  const codes = [...prefix].map((char) => char.charCodeAt(0))
  const checksum = [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31), ...data].reduce(step, 1)
  return RESIDUES.includes(checksum)
}
