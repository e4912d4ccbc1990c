import { passesLuhn } from './luhn.js'

interface Issuer {
  /** First digits, as ranges of equally long prefixes. */
  readonly prefixes: readonly (readonly [first: number, last: number])[]
  readonly lengths: readonly number[]
}

/**
 * Issuer identification numbers and the lengths cards of each are issued in: ISO/IEC 7812-1 and the networks' own rules.
 * Elo, Verve, Dankort, Hipercard and the British domestic schemes lie within the ranges of Maestro, RuPay and Visa.
 * Maestro numbers of 13 to 15 digits are left out: they are hardly issued, and such numbers are mostly something else.
 */
const issuers: readonly Issuer[] = [
  { prefixes: [[4, 4]], lengths: [13, 16, 19] }, // Visa
  {
    prefixes: [
      [51, 55],
      [2221, 2720],
    ],
    lengths: [16],
  }, // Mastercard
  {
    prefixes: [
      [34, 34],
      [37, 37],
    ],
    lengths: [15],
  }, // American Express
  {
    prefixes: [
      [6011, 6011],
      [644, 649],
      [65, 65],
    ],
    lengths: [16, 17, 18, 19],
  }, // Discover, Troy, RuPay
  {
    prefixes: [
      [300, 305],
      [3095, 3095],
      [36, 36],
      [38, 39],
    ],
    lengths: [14, 16, 19],
  }, // Diners Club
  { prefixes: [[3528, 3589]], lengths: [16, 17, 18, 19] }, // JCB
  {
    prefixes: [
      [1800, 1800],
      [2131, 2131],
    ],
    lengths: [15],
  }, // JCB, older
  {
    prefixes: [
      [62, 62],
      [8100, 8171],
    ],
    lengths: [16, 17, 18, 19],
  }, // UnionPay
  {
    prefixes: [
      [50, 50],
      [56, 58],
      [63, 63],
      [67, 67],
    ],
    lengths: [12, 16, 17, 18, 19],
  }, // Maestro
  { prefixes: [[2200, 2204]], lengths: [16, 17, 18, 19] }, // Mir
  {
    prefixes: [
      [60, 60],
      [81, 82],
    ],
    lengths: [16],
  }, // RuPay
  {
    prefixes: [
      [9792, 9792],
      [8600, 8600],
      [9860, 9860],
    ],
    lengths: [16],
  }, // Troy, Uzcard, Humo
]

/** The first four digits of cards of so many digits, as ranges. */
export function cardRanges(length: number): (readonly [first: number, last: number])[] {
  const ranges = issuers.filter(({ lengths }) => lengths.includes(length)).flatMap(({ prefixes }) => prefixes)
  return ranges.map(([first, last]) => {
    const scale = 10 ** (4 - String(first).length)
    return [first * scale, (last + 1) * scale - 1]
  })
}

/** The same of cards of any length. */
export function cardStarts(): (readonly [first: number, last: number])[] {
  return Array.from({ length: MAX_LENGTH - MIN_LENGTH + 1 }, (_, i) => cardRanges(MIN_LENGTH + i)).flat()
}

const MIN_LENGTH = 12
const MAX_LENGTH = 19

/** The lengths of the cards whose numbers start with four digits, as bits; made when a number is first asked about. */
let lengthsByPrefix: Uint32Array | undefined

function issuedLengths(): Uint32Array {
  const lengths = new Uint32Array(10_000)
  for (let length = MIN_LENGTH; length <= MAX_LENGTH; length++) {
    for (const [first, last] of cardRanges(length))
      for (let prefix = first; prefix <= last; prefix++) lengths[prefix] = (lengths[prefix] as number) | (1 << length)
  }
  return lengths
}

/** Whether an issuer gives out numbers of so many digits that start with these four. */
function isIssued(prefix: number, length: number): boolean {
  if (length < MIN_LENGTH || length > MAX_LENGTH) return false
  lengthsByPrefix ??= issuedLengths()
  return (((lengthsByPrefix[prefix] as number) >> length) & 1) !== 0
}

/**
 * Whether digits are a payment card number: an issuer's range and length, and the Luhn check digit.
 *
 * @param value the digits as found, separators included.
 * @example isCardNumber('4111-1111-1111-1111') // true
 */
export function isCardNumber(value: string): boolean {
  let first = -1
  let length = 0
  let prefix = 0
  let isUniform = true
  for (let i = 0; i < value.length; i++) {
    const digit = value.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) continue
    if (length++ < 4) prefix = prefix * 10 + digit
    if (length === 1) first = digit
    else if (digit !== first) isUniform = false
  }
  // Numbers of one digit pass many check digits and are not issued.
  return isIssued(prefix, length) && !isUniform && passesLuhn(value)
}
