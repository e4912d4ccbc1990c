/**
 * ISO/IEC 7064 MOD 11,10: a hybrid system whose check digit is a digit.
 *
 * @example passesMod11And10([0, 7, 9, 4, 5]) // true
 */
export function passesMod11And10(digits: readonly number[]): boolean {
  let product = 10
  for (const digit of digits.slice(0, -1)) product = (((product + digit) % 10 || 10) * 2) % 11
  return digits.length > 1 && (product + (digits.at(-1) as number)) % 10 === 1
}

/**
 * ISO/IEC 7064 MOD 11-2: a pure system whose check character is a digit or `X` for ten.
 *
 * @example passesMod11And2('079X') // true
 */
export function passesMod11And2(value: string): boolean {
  let sum = 0
  for (const char of value) sum = (sum * 2 + (char === 'X' ? 10 : char.charCodeAt(0) - 48)) % 11
  return value.length > 1 && sum === 1
}
