const OTHER = 0
const LOWER = 1
const UPPER = 2
const DIGIT = 3
const BEYOND = 4
const sorts = new Uint8Array(128)
for (let code = 0; code < 26; code++) {
  sorts[0x41 + code] = UPPER
  sorts[0x61 + code] = LOWER
}
for (let code = 0x30; code < 0x3a; code++) sorts[code] = DIGIT

function sortAt(text: string, index: number): number {
  const code = text.charCodeAt(index)
  return code < 128 ? (sorts[code] as number) : code > 127 ? BEYOND : OTHER
}

const anyWord = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{L}+|\d+/uy
const anyLetter = /\p{L}/uy

/** What is longer without a word is passed over by an expression, which takes a fraction of the time. */
const FAR = 32
const mayStartWord = /[A-Za-z\u0080-\uffff]/

/** Where the first word at or after `from` starts, which may have to be none of digits; `to` when there is none before. */
export function wordStart(text: string, from: number, to = text.length, hasNumbers = true): number {
  let i = from
  while (i < to) {
    const soon = hasNumbers ? to : Math.min(to, i + FAR)
    for (; i < soon; i++) {
      const sort = sortAt(text, i)
      if (sort === OTHER || (sort === DIGIT && !hasNumbers)) continue
      if (sort !== BEYOND) return i
      anyLetter.lastIndex = i
      if (anyLetter.test(text)) return i
    }
    const next = i < to ? text.slice(i, to).search(mayStartWord) : -1
    i = next === -1 ? to : i + next
  }
  return to
}

/**
 * The end of the word that starts at `start`: of a run of digits, or of letters in which `camelCase` is two words and
 * `ABCode` is `AB`, `Code`.
 */
export function wordEnd(text: string, start: number): number {
  const sort = sortAt(text, start)
  let end = start + 1
  if (sort === UPPER) {
    while (sortAt(text, end) === UPPER) end++
    if (sortAt(text, end) === LOWER) {
      // The last capital belongs to what follows, and a single one to its own word.
      if (end - start > 1) end--
      else while (sortAt(text, end) === LOWER) end++
    }
  } else if (sort !== BEYOND) while (sortAt(text, end) === sort) end++
  if (sort !== BEYOND && sortAt(text, end) !== BEYOND) return end
  anyWord.lastIndex = start
  return anyWord.test(text) ? anyWord.lastIndex : end
}
