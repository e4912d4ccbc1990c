/** Classes of UTF-16 code units, as bits of {@link classOf}. */
export const DIGIT = 1
export const LETTER = 2
/** Letters, digits and `_`: what a word is made of. */
export const WORD = 4

const table = new Uint8Array(128)
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code)
  if (char >= '0' && char <= '9') table[code] = DIGIT | WORD
  else if (/[A-Za-z]/.test(char)) table[code] = LETTER | WORD
  else if (char === '_') table[code] = WORD
}

/** The class bits of the code unit at `index`; 0 beyond the text and for everything that is not ASCII. */
export function classAt(text: string, index: number): number {
  // What is read beyond either end is `NaN`, and comparing with what may be that takes longer wherever it is done.
  if (index < 0 || index >= text.length) return 0
  const code = text.charCodeAt(index)
  return code < 128 ? (table[code] as number) : 0
}

/** A longer run of digits is read by an expression, which takes a fraction of the time. */
const LONG_RUN = 32
const noDigit = /[^0-9]/g

/** The end of the run of digits that starts at `start`. */
export function digitsEnd(text: string, start: number): number {
  const soon = Math.min(start + LONG_RUN, text.length)
  let end = start
  for (; end < soon; end++) {
    const code = text.charCodeAt(end)
    if (code < 0x30 || code > 0x39) return end
  }
  noDigit.lastIndex = end
  return noDigit.test(text) ? noDigit.lastIndex - 1 : text.length
}
