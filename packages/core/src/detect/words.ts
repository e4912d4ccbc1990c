/** The words of a text: `start` and `end` of each, in order. */
export interface Words {
  readonly count: number
  readonly starts: ArrayLike<number>
  readonly ends: ArrayLike<number>
  readonly isAscii: boolean
}

const anyWord = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{L}+|\d+/gu

/** Room for the words of most texts; what a longer one needs is let go again. */
const USUAL_WORDS = 512
const usualStarts = new Int32Array(USUAL_WORDS)
const usualEnds = new Int32Array(USUAL_WORDS)

const OTHER = 0
const LOWER = 1
const UPPER = 2
const DIGIT = 3
const sorts = new Uint8Array(128)
for (let code = 0; code < 26; code++) {
  sorts[0x41 + code] = UPPER
  sorts[0x61 + code] = LOWER
}
for (let code = 0x30; code < 0x3a; code++) sorts[code] = DIGIT

/**
 * Splits a text into words: runs of digits, and runs of letters in which `camelCase` is two and `ABCode` is `AB`, `Code`.
 * What it returns is good until the next call.
 */
export function splitWords(text: string): Words {
  const { length } = text
  let starts = usualStarts
  let ends = usualEnds
  let count = 0
  let i = 0
  while (i < length) {
    const code = text.charCodeAt(i)
    if (code > 127) return splitAnyWords(text)
    const sort = sorts[code] as number
    if (sort === OTHER) {
      i++
      continue
    }
    const start = i++
    if (sort === UPPER) {
      while (sortAt(text, i) === UPPER) i++
      if (sortAt(text, i) === LOWER) {
        // The last capital belongs to what follows, and a single one to its own word.
        if (i - start > 1) i--
        else while (sortAt(text, i) === LOWER) i++
      }
    } else while (sortAt(text, i) === sort) i++
    if (text.charCodeAt(i) > 127) return splitAnyWords(text)
    if (count === starts.length) {
      starts = grown(starts)
      ends = grown(ends)
    }
    starts[count] = start
    ends[count++] = i
  }
  return { count, starts, ends, isAscii: true }
}

function grown(offsets: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(4 * offsets.length)
  more.set(offsets)
  return more
}

function sortAt(text: string, index: number): number {
  const code = text.charCodeAt(index)
  return code < 128 ? (sorts[code] as number) : OTHER
}

function splitAnyWords(text: string): Words {
  const found = [...text.matchAll(anyWord)]
  return {
    count: found.length,
    starts: found.map(({ index }) => index),
    ends: found.map(({ index, 0: word }) => index + word.length),
    isAscii: false,
  }
}
