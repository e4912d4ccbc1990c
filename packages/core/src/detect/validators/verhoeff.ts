import { digitsOf } from './id-text.js'

/** Products in the dihedral group of the pentagon, and the permutation applied once for each position. */
const PRODUCT = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
  [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
  [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
  [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
  [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
  [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
  [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
  [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
  [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
] as const
const PERMUTATION = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4] as const

/**
 * The Verhoeff check digit: J. Verhoeff, "Error Detecting Decimal Codes", Mathematical Centre Tracts 29, 1969.
 *
 * @param value the digits as found, separators included.
 * @example passesVerhoeff('2363') // true
 */
export function passesVerhoeff(value: string): boolean {
  const digits = digitsOf(value)
  let check = 0
  for (let i = 0; i < digits.length; i++) {
    let digit = digits[digits.length - 1 - i] as number
    for (let times = i % 8; times > 0; times--) digit = PERMUTATION[digit] as number
    check = (PRODUCT[check] as readonly number[])[digit] as number
  }
  return digits.length > 1 && check === 0
}
