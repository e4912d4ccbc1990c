/**
 * The remainder modulo 97 of a number written in digits and letters, a letter standing for 10 (A) to 35 (Z) as in
 * ISO/IEC 7064 and ISO 13616. Anything else is skipped.
 *
 * @example mod97('3214282912345698765432161182') // 1
 */
export function mod97(value: string): number {
  let rest = 0
  for (const char of value.toUpperCase()) {
    const digit = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(char)
    if (digit >= 0) rest = (rest * (digit > 9 ? 100 : 10) + digit) % 97
  }
  return rest
}
