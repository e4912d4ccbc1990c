/** The first and last of the letters that are ASCII ones in another form, to those who compare names by what they say. */
export const lookalikes = [
  [0x132, 0x133],
  [0x13f, 0x140],
  [0x149, 0x149],
  [0x17f, 0x17f],
  [0x1c4, 0x1cc],
  [0x1f1, 0x1f3],
  [0x2b0, 0x2b8],
  [0x2e1, 0x2e3],
  [0x1d2c, 0x1d65],
  [0x1d9c, 0x1dbb],
  [0x1e9a, 0x1e9a],
  [0x2071, 0x2071],
  [0x207f, 0x207f],
  [0x2090, 0x209c],
  [0x2102, 0x2102],
  [0x210a, 0x2115],
  [0x2119, 0x211d],
  [0x2124, 0x2124],
  [0x2128, 0x212d],
  [0x212f, 0x2134],
  [0x2145, 0x2149],
  [0x2c7c, 0x2c7d],
  [0xa7f1, 0xa7f4],
  [0xfb00, 0xfb06],
] as const

const ranges = lookalikes.map((range) => range.map((code) => String.fromCharCode(code)).join('-')).join('')
const lookalike = new RegExp(`[${ranges}]`)
/** Full-width forms, which texts are read with anyway, and accents that stand by themselves. */
const other = new RegExp(`[${ranges}\\u0300-\\u036f\\uff01-\\uff5e]`)

/**
 * A property's name in ASCII letters, as far as it is one in another form (NFKC): `ſecret`, `ｐａｓｓｗｏｒｄ`; `undefined`
 * when it is none.
 */
export function keyInPlainLetters(key: string): string | undefined {
  return other.test(key) ? key.normalize('NFKC') : undefined
}

/** The same of a name in a text, with nothing done to what the text is read with otherwise. */
export function nameInPlainLetters(name: string): string | undefined {
  return lookalike.test(name) ? name.normalize('NFKC') : undefined
}
