import { digitsOf } from './id-text.js'

/**
 * The Luhn check digit: from the right, every second digit is doubled and its digits are added; the sum is a multiple
 * of ten. ISO/IEC 7812-1:2017, annex B.
 *
 * @param value the digits as found, separators included.
 * @example passesLuhn('4111 1111 1111 1111') // true
 */
export function passesLuhn(value: string): boolean {
  const digits = digitsOf(value)
  let sum = 0
  digits.forEach((digit, i) => {
    const doubled = (digits.length - i) % 2 === 0 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  })
  return digits.length > 1 && sum % 10 === 0
}
