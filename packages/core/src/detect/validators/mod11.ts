/**
 * The sum of digits times weights, what most national check digits start from. Positions without a weight count nothing.
 *
 * @example weightedSum([1, 2, 3], [3, 2, 1]) // 10
 */
export function weightedSum(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0)
}

/**
 * Whether `digits` has as many digits as there are weights and its weighted sum is a multiple of `modulus`.
 *
 * @example isMultiple([1, 1, 1, 2, 2, 2, 3, 3, 3], [9, 8, 7, 6, 5, 4, 3, 2, -1], 11) // true
 */
export function isMultiple(digits: readonly number[], weights: readonly number[], modulus: number): boolean {
  return digits.length === weights.length && weightedSum(digits, weights) % modulus === 0
}
