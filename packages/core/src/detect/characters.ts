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
  const code = text.charCodeAt(index)
  return code < 128 ? (table[code] as number) : 0
}
