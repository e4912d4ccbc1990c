/**
 * The Luhn check digit: from the right, every second digit is doubled and its digits are added; the sum is a multiple
 * of ten. ISO/IEC 7812-1:2017, annex B.
 *
 * @param value the digits as found, separators included.
 * @example passesLuhn('4111 1111 1111 1111') // true
 */
export function passesLuhn(value: string): boolean {
  let sum = 0
  let count = 0
  for (let i = value.length - 1; i >= 0; i--) {
    const digit = value.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) continue
    const doubled = count % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
    count++
  }
  return count > 1 && sum % 10 === 0
}
