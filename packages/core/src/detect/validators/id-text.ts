/** The value without anything but ASCII letters and digits, in capitals: `ab 12-34.x` is `AB1234X`. */
export function compact(value: string): string {
  return value.replace(/[^A-Za-z0-9]/g, '').toUpperCase()
}

/** The decimal digits of a text as numbers; everything else is skipped. */
export function digitsOf(value: string): number[] {
  const digits: number[] = []
  for (let i = 0; i < value.length; i++) {
    const digit = value.charCodeAt(i) - 48
    if (digit >= 0 && digit <= 9) digits.push(digit)
  }
  return digits
}

/** Whether all digits are the same: such numbers pass many check digits and are not issued. */
export function isUniform(digits: readonly number[]): boolean {
  return digits.every((digit) => digit === digits[0])
}

/**
 * Whether a number has no letters before it, or those of its country, as a VAT number has: `PL5261040828`.
 *
 * @example hasPrefix('DE 123', ['PL']) // false
 */
export function hasPrefix(value: string, countries: readonly string[]): boolean {
  const letters = /^[A-Za-z]*/.exec(value)?.[0] ?? ''
  return letters === '' || countries.includes(letters.toUpperCase())
}
