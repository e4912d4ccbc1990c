const QUOTE = 0x22
const BACKSLASH = 0x5c

/** Where one quote is escaped, others mostly are: while escapes are no further apart, each character is looked at. */
const NEAR = 16

/** The offset of the quote that closes the string which opens at `start`; -1 where it has none. */
export function closingQuote(json: string, start: number): number {
  for (let from = start + 1; ; ) {
    const quote = json.indexOf('"', from)
    if (quote === -1) return -1
    let escapes = 0
    while (json.charCodeAt(quote - 1 - escapes) === BACKSLASH) escapes++
    if (escapes % 2 === 0) return quote
    from = behindEscapes(json, quote + 1)
  }
}

/** Behind the escapes at `from` and near each other; no quote before it closes the string. */
function behindEscapes(json: string, from: number): number {
  let at = from
  for (let plain = 0; plain < NEAR; ) {
    const code = json.charCodeAt(at)
    if (code === QUOTE) break
    plain = code === BACKSLASH ? 0 : plain + 1
    at += code === BACKSLASH ? 2 : 1
  }
  return at
}
