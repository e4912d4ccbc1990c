import { endianness } from 'node:os'
import type { Range } from './detector.js'
import {
  decoded,
  escapeEnd,
  firstEscape,
  isUsual,
  mayBeUnusual,
  mayStartEscape,
  usualLength,
  usualUnit,
} from './escapes.js'

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

  /** The first escape is at `first`. */
  constructor(original: string, first: number) {
    const units = unitsOf(original)
    const starts = new Uint32Array(original.length)
    let all = 0
    let length = 0
    for (let at = 0; at < original.length; ) {
      // What is ahead has not been overwritten.
      const code = units[at] as number
      const next = units[at + 1] as number
      const isPlain = at < first || !mayStartEscape(code)
      const usual = isPlain ? -1 : usualUnit(code, next, units[at + 2] as number)
      const end = isPlain || usual !== -1 || !mayBeUnusual(code, next) ? -1 : escapeEnd(original, at)
      const by = end === -1 ? undefined : resolved(original, at, end)
      if (by === undefined) {
        const unit = usual === -1 ? code : usual
        all |= unit
        starts[length] = at
        units[length++] = unit
        at += usual === -1 ? 1 : usualLength(code)
        continue
      }
      for (let i = 0; i < by.length; i++) {
        all |= by.charCodeAt(i)
        starts[length] = at
        units[length++] = by.charCodeAt(i)
      }
      at = end
    }
    this.#original = original
    this.#starts = starts
    this.text = textOf(units.subarray(0, length), all < 0x100)
  }

  /** Itself, unless nothing has been resolved. */
  orNothing(): DecodedView | undefined {
    return this.text === this.#original ? undefined : this
  }

  /** Where a range of the view came from. */
  source({ start, end }: Range): Range {
    const last = this.#starts[end - 1] as number
    const behind = escapeEnd(this.#original, last)
    const isEscape =
      behind !== -1 && (isUsual(this.#original, last) || resolved(this.#original, last, behind) !== undefined)
    return { start: this.#starts[start] as number, end: isEscape ? behind : last + 1 }
  }
}

/** What the escape from `at` to `end`, none of the usual, stands for; nothing when it stands for itself. */
function resolved(text: string, at: number, end: number): string | undefined {
  const found = text.slice(at, end)
  const by = decoded(found)
  return by === found ? undefined : by
}

/** A text's code units, and zeros to look ahead at its end. */
function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length + 2)
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i)
  return units
}

function textOf(units: Uint16Array, isLatin: boolean): string {
  if (isLatin) return Buffer.from(units).toString('latin1')
  const bytes = Buffer.from(units.buffer, units.byteOffset, units.byteLength)
  return (endianness() === 'LE' ? bytes : bytes.swap16()).toString('utf16le')
}
