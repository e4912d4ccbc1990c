// Reading a compact JSON line, which is known to be valid, from one offset.

import { closingQuote } from '../scan/closing-quote.js'

/** The offset behind the string that opens at `start`; the line's end, where it has none. */
export function stringEnd(line: string, start: number): number {
  const end = closingQuote(line, start)
  return end === -1 ? line.length : end + 1
}

/** The offset behind the number, `true`, `false` or `null` at `start`. */
export function scalarEnd(line: string, start: number): number {
  let end = start
  for (; end < line.length; end++) {
    const code = line.charCodeAt(end)
    if (code === 0x2c || code === 0x7d || code === 0x5d) break
  }
  return end
}

/** The offset behind the object or array at `start`. */
export function containerEnd(line: string, start: number): number {
  let depth = 0
  for (let at = start; ; at++) {
    const code = line.charCodeAt(at)
    if (code === 0x22) at = stringEnd(line, at) - 1
    else if (code === 0x7b || code === 0x5b) depth++
    else if ((code === 0x7d || code === 0x5d) && --depth === 0) return at + 1
  }
}

/** A string literal's content. */
export function contentOf(literal: string): string {
  return literal.includes('\\') ? (JSON.parse(literal) as string) : literal.slice(1, -1)
}

/** Where the ascending offsets `raw` of a literal's inner part stand in its content, when each escape in it is two characters for one. */
export function decodedOffsets(inner: string, raw: readonly number[]): number[] {
  let escapes = 0
  let at = inner.indexOf('\\')
  return raw.map((offset) => {
    while (at !== -1 && at < offset) {
      escapes++
      at = inner.indexOf('\\', at + 2)
    }
    return offset - escapes
  })
}
