import { endianness } from 'node:os'
import type { Range } from './detector.js'
import { decoded, escapeEnd, isUsual, mayBeUnusual, mayStartEscape, usualLength, usualUnit } from './escapes.js'

/** A text with its escapes resolved. */
export class DecodedView {
  readonly text: string
  readonly #original: string
  /** From which offset of the text on it is what stands from which offset of the original on: two numbers for each run. */
  readonly #runs: ArrayLike<number>
  /** The run that was last asked about. */
  #last = 0

  constructor(text: string, original: string, runs: ArrayLike<number>) {
    this.text = text
    this.#original = original
    this.#runs = runs
  }

  /** Where a range of the view came from. */
  source({ start, end }: Range): Range {
    const last = this.#sourceOf(end - 1)
    const behind = escapeEnd(this.#original, last)
    const isEscape =
      behind !== -1 && (isUsual(this.#original, last) || resolved(this.#original, last, behind) !== undefined)
    return { start: this.#sourceOf(start), end: isEscape ? behind : last + 1 }
  }

  #sourceOf(offset: number): number {
    const runs = this.#runs
    const count = runs.length / 2
    // What is asked for mostly stands behind what was last, and not far.
    let low = (runs[this.#last * 2] as number) <= offset ? this.#last : 0
    let step = 1
    for (; low + step < count && (runs[(low + step) * 2] as number) <= offset; step *= 2) low += step
    for (let high = Math.min(low + step, count); high - low > 1; ) {
      const middle = (low + high) >>> 1
      if ((runs[middle * 2] as number) <= offset) low = middle
      else high = middle
    }
    this.#last = low
    return (runs[low * 2 + 1] as number) + offset - (runs[low * 2] as number)
  }
}

/**
 * The text as a reader would understand it: without URL escapes (RFC 3986 §2.1; each octet for itself, since detectors need
 * ASCII only), HTML character references, backslash escapes, full-width forms, the digits of other scripts, typographic
 * spaces and dashes, and invisible characters (dropped). Detectors run on it too, so that `john%40example.com` or a card
 * number in full-width digits is found. The first escape is at `first`.
 */
export function viewOf(original: string, first: number): DecodedView {
  const units = unitsOf(original)
  const runs = new Runs(original.length)
  let all = 0
  let length = 0
  for (let at = 0; at < original.length; ) {
    runs.note(length, at)
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
      units[length++] = unit
      at += usual === -1 ? 1 : usualLength(code)
      continue
    }
    for (let i = 0; i < by.length; i++) {
      runs.note(length, at)
      all |= by.charCodeAt(i)
      units[length++] = by.charCodeAt(i)
    }
    at = end
  }
  return new DecodedView(textOf(units.subarray(0, length), all < 0x100), original, runs.all())
}

/** The runs of a view, while it is made. */
class Runs {
  readonly #numbers: Uint32Array
  #last = 0
  #shift = 0

  /** A run behind another has at least one character of the original before it that is not in the view, and one that is. */
  constructor(length: number) {
    this.#numbers = new Uint32Array(length + 2)
  }

  /** From `offset` of the view on, it is what stands from `source` on. */
  note(offset: number, source: number): void {
    if (source - offset === this.#shift) return
    this.#shift = source - offset
    const numbers = this.#numbers
    if (numbers[this.#last] !== offset) this.#last += 2
    numbers[this.#last] = offset
    numbers[this.#last + 1] = source
  }

  all(): Uint32Array {
    return this.#numbers.subarray(0, this.#last + 2)
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
