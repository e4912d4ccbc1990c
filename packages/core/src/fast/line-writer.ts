import { FULL } from '../mask/masks.js'

/** A line's output, put together from left to right: what is not replaced stays as it is. */
export class LineWriter {
  line = ''
  #out = ''
  /** The line has been written up to here. */
  #written = 0

  begin(line: string): void {
    this.line = line
    this.#out = ''
    this.#written = 0
  }

  /** Writes the line up to `start`, then `text` in place of what is there up to `end`. */
  replace(start: number, end: number, text: string): void {
    this.#out += this.line.slice(this.#written, start) + text
    this.#written = end
  }

  /** All of the line. */
  finish(): string {
    return this.#written === 0 ? this.line : this.#out + this.line.slice(this.#written)
  }
}

/** A text as a string's literal. */
export function quoted(text: string): string {
  return isPlain(text) ? `"${text}"` : JSON.stringify(text)
}

/** What JSON does not write as it is: control characters, quotes, backslashes, and halves of pairs, of which some stand alone. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about.
const special = /[\u0000-\u001f"\\\ud800-\udfff]/

/** A text as a part of a string's literal. */
export function escaped(text: string): string {
  return isPlain(text) || !special.test(text) ? text : JSON.stringify(text).slice(1, -1)
}

/** Whether JSON writes a text as it is; what is not ASCII is left to it. */
export function isPlain(text: string): boolean {
  if (text === FULL) return true
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x20 || code > 0x7e || code === 0x22 || code === 0x5c) return false
  }
  return true
}
