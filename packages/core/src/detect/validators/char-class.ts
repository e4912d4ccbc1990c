/** Classes of a single UTF-16 code unit. `NaN`, which `charCodeAt` gives past either end of a text, is in none. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** ASCII letter of either case. */
export function isLetter(code: number): boolean {
  const lower = code | 32
  return lower >= 97 && lower <= 122
}

export function isHexDigit(code: number): boolean {
  const lower = code | 32
  return (code >= 48 && code <= 57) || (lower >= 97 && lower <= 102)
}

/** ASCII letter, digit or `_`. */
export function isWordChar(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 95
}

/**
 * Letters of the alphabetic scripts before U+2000, roughly. Ideographs do not count: scripts written without spaces put
 * a number right next to a word.
 */
export function isNonAsciiLetter(code: number): boolean {
  return code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7
}

/** What words beyond ASCII are made of, roughly: no spaces and punctuation of the general, CJK and full-width blocks. */
export function isInternational(code: number): boolean {
  return (
    code >= 0xc0 &&
    !((code >= 0x2000 && code < 0x2070) || (code >= 0x3000 && code < 0x3040) || (code >= 0xff00 && code < 0xff20))
  )
}
