import { endianness } from 'node:os'
import type { Range } from './detector.js'
import { decoded, escapeEnd, firstEscape, mayStartEscape, usualUnit } from './escapes.js'

/**
 * The text as a reader would understand it, or `undefined` when nothing in it is escaped: URL escapes (RFC 3986 §2.1; each
 * octet for itself, since detectors need ASCII only), HTML character references, backslash escapes, full-width forms,
 * the digits of other scripts, typographic spaces and dashes, and invisible characters (dropped). Detectors run on it too, so that `john%40example.com`
 * or a card number in full-width digits is found.
 */
export function decodedView(text: string): DecodedView | undefined {
  const first = firstEscape(text)
  return first === -1 ? undefined : new DecodedView(text, first).orNothing()
}

/** A text with its escapes resolved. */
export class DecodedView {
  readonly text: string
  readonly #original: string
  /** For each code unit where it came from: no escape is shorter than what it stands for. */
  readonly #starts: Uint32Array

  /** No escape starts before `first`. */
  constructor(original: string, first: number) {
    const units = new Uint16Array(original.length)
    const starts = new Uint32Array(original.length)
    let length = 0
    let all = 0
    let isChanged = false
    for (let at = 0; at < original.length; ) {
      const code = original.charCodeAt(at)
      const end = at >= first && mayStartEscape(code) ? escapeEnd(original, at) : -1
      const by = end === -1 ? undefined : resolved(original, at, end)
      if (by === undefined || typeof by === 'number') {
        const unit = by ?? code
        all |= unit
        units[length] = unit
        starts[length++] = at
      } else {
        for (let i = 0; i < by.length; i++) {
          all |= by.charCodeAt(i)
          units[length] = by.charCodeAt(i)
          starts[length++] = at
        }
      }
      if (by !== undefined) isChanged = true
      at = by === undefined ? at + 1 : end
    }
    this.#original = original
    this.#starts = starts
    this.text = isChanged ? textOf(units.subarray(0, length), all < 0x100) : original
  }

  /** Itself, unless nothing has been resolved. */
  orNothing(): DecodedView | undefined {
    return this.text === this.#original ? undefined : this
  }

  /** Where a range of the view came from. */
  source({ start, end }: Range): Range {
    const last = this.#starts[end - 1] as number
    const behind = escapeEnd(this.#original, last)
    const isEscape = behind !== -1 && resolved(this.#original, last, behind) !== undefined
    return { start: this.#starts[start] as number, end: isEscape ? behind : last + 1 }
  }
}

/** What the escape from `at` to `end` stands for, a code unit or some; nothing when it stands for itself. */
function resolved(text: string, at: number, end: number): number | string | undefined {
  const unit = usualUnit(text, at, end)
  if (unit !== -1) return unit
  const found = text.slice(at, end)
  const by = decoded(found)
  return by === found ? undefined : by
}

function textOf(units: Uint16Array, isLatin: boolean): string {
  if (isLatin) return Buffer.from(units).toString('latin1')
  const bytes = Buffer.from(units.buffer, units.byteOffset, units.byteLength)
  return (endianness() === 'LE' ? bytes : bytes.swap16()).toString('utf16le')
}
