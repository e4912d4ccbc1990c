import { DecodedView } from '../detect/decoded-view.js'
import { bytesBeyondAscii, ODD, readings } from './beyond-ascii.js'
import type { KernelExports } from './kernel-exports.js'
import { instantiate } from './kernel-module.js'
import type { Head } from './line-head.js'

/** Where the kernel keeps a head's bytes, which of them count, and which may be any digit: one after the other. */
const HEAD_SIZE = 512

/** Bytes of an event, and of what is known of a replacement. */
const EVENT = 16
const CHANGE = 16
/** Bytes of what is noted of a run of a decoded text. */
const RUN = 8
/** What masking may add for an event, and to a line. */
const GROWTH = 8
const LINE_GROWTH = 64
/** The longest masked line for which there is always room. */
const MAX_OUTPUT = 65_536
/** Bytes after the input that the kernel may read or write. */
const PADDING = 256
const PAGE = 65_536
/** What the kernel answers of a text beyond ASCII with characters that may be read as others, of ASCII, and no odd ones; and a bit of letters that are some of ASCII in another case. */
const READABLE = 1 | 8
const FOLDED = 4
/** Longer lines make the memory grow, for good, but not beyond this; where a value ends is told in 28 bits. */
const MAX_INPUT = 256 * 1024 * 1024 - 1
const MAX_MEMORY = 1024 * 1024 * 1024

/** What `toString` of a buffer comes down to, which for a line takes less time. */
interface SlicedBuffer extends Buffer {
  latin1Slice(start: number, end: number): string
  ucs2Slice(start: number, end: number): string
}

/** How long a line with so many events may be when it is masked. */
function mostOutput(length: number, count: number): number {
  return length + count * GROWTH + LINE_GROWTH
}

/** One instance of the kernel with its own memory. */
export class Kernel {
  readonly exports: KernelExports
  /** Four numbers an event: kind, offset, start of the string's content, ids of key and parent. */
  events: Uint32Array
  #input: Uint8Array
  #memory: SlicedBuffer
  /** Where the kernel puts a masked line together, and where it notes what it replaces in it. */
  readonly #outputOffset: number
  readonly #changesOffset: number
  #isAscii = true
  #knowsBytes = false
  /** Where the code units of what has been loaded are, if it is not ASCII, and behind all that is kept of it. */
  #units = 0
  #free = 0
  /** How many texts have been loaded. */
  loads = 0
  /** What has been loaded has characters that may be read as others, of ASCII, and no odd ones. */
  isReadable = false
  /** It has letters beyond ASCII that are some of ASCII in another case. */
  isFolded = false
  readonly #encoder = new TextEncoder()

  private constructor(exports: KernelExports) {
    this.exports = exports
    this.events = new Uint32Array(0)
    this.#input = new Uint8Array(0)
    this.#memory = Buffer.alloc(0) as SlicedBuffer
    this.#outputOffset = exports.outputOffset()
    this.#changesOffset = exports.changesOffset()
    this.#attach()
  }

  static create(): Kernel | undefined {
    const exports = instantiate()
    return exports && new Kernel(exports)
  }

  #attach(): void {
    const { buffer } = this.exports.memory
    this.events = new Uint32Array(buffer, this.exports.eventsOffset(), 4096 * 4)
    this.#input = new Uint8Array(buffer).subarray(this.exports.inputOffset(), buffer.byteLength - PADDING)
    this.#memory = Buffer.from(buffer) as SlicedBuffer
  }

  /** Bytes of the shape automaton's table. */
  shapes(): Uint16Array {
    return new Uint16Array(this.exports.memory.buffer, this.exports.shapesOffset(), 8192 * 16)
  }

  /** What has been worked out of detectors and names. */
  tables(): Uint8Array {
    const { memory, tablesOffset, eventsOffset } = this.exports
    return new Uint8Array(memory.buffer).subarray(tablesOffset(), eventsOffset())
  }

  /** Fills the tables from `offset` on with a part of what `packed` made of those of another kernel; returns where it ends. */
  unpack(base64: string, offset: number): number {
    return this.exports.unpack(this.#memory.write(base64, this.#input.byteOffset, 'base64'), offset)
  }

  /** Puts a text's code units where the kernel reads them, one byte each; false when it is too long. */
  load(text: string): boolean {
    this.loads++
    if (text.length > MAX_INPUT) return false
    if (text.length > this.#input.length && !this.#grow(this.#behind(text.length))) return false
    // Texts are mostly like the last one.
    if (!this.#isAscii) return this.#loadUnits(text)
    const { read, written } = this.#encoder.encodeInto(text, this.#input)
    // Where there is just enough room, as much may be written as has been read although that is not all.
    if (read !== text.length || written !== text.length) return this.#loadUnits(text)
    this.isReadable = false
    this.isFolded = false
    return true
  }

  /** Puts a text's code units behind the input, from where they are narrowed; behind them is room for those of a masked line. */
  #loadUnits(text: string): boolean {
    this.#isAscii = false
    this.#units = this.#behind(text.length)
    this.#free = this.#after(this.#units + 2 * text.length)
    const end = this.#free + 2 * MAX_OUTPUT + PADDING
    if (end > this.#memory.length && !this.#grow(end)) return false
    if (!this.#knowsBytes) this.#memory.set(bytesBeyondAscii(), this.exports.bytesOffset())
    this.#knowsBytes = true
    this.#memory.write(text, this.#units, 'utf16le')
    const has = this.#loadAs(text.length, ODD)
    this.#isAscii = has === 0
    this.isReadable = has === READABLE
    this.isFolded = (has & FOLDED) !== 0
    return true
  }

  /**
   * Reads the text of `size` that has been loaded last, up to `length`, with characters that may be read as ASCII ones for
   * themselves, then as those. The last answer if nothing is told either time but bits of `passed`; else -1, with the text
   * loaded as before.
   */
  readEitherWay(size: number, length: number, asText: boolean, passed: number): number {
    let answer = 0
    for (const by of readings) {
      this.#loadAs(size, by)
      answer = this.exports.start(length, asText)
      if ((answer & ~passed) === 0) continue
      this.#loadAs(size, ODD)
      return -1
    }
    return answer
  }

  /**
   * Loads the text beyond ASCII anew that has been loaded last, with `by` for characters that may be read as one of ASCII,
   * or with those where `by` is 0. Answers what there is.
   */
  #loadAs(length: number, by: number): number {
    return this.exports.narrow(this.#units, length, by)
  }

  /** Reads a text, and answers whether it is ASCII with so many quotes and nothing that JSON escapes. */
  hasQuotes(text: string, quotes: number): boolean {
    return this.load(text) && this.#isAscii && this.exports.hasQuotes(text.length, quotes) !== 0
  }

  /** A text with its escapes resolved, of which the first is at `first`; `undefined` where it has other than the usual ones of ASCII. */
  decode(text: string, first: number): DecodedView | undefined {
    if (!this.load(text) || !this.#isAscii) return undefined
    const output = this.#behind(text.length)
    const start = this.#after(output + text.length)
    // No escape is shorter than two characters.
    const end = start + RUN * (text.length / 2 + 1) + PADDING
    if (end > this.#memory.length && !this.#grow(end)) return undefined
    const count = this.exports.decode(text.length, first, output, start)
    if (count === 0) return undefined
    const runs = new Uint32Array(this.exports.memory.buffer, start, count * 2).slice()
    const removed = (runs[runs.length - 1] as number) - (runs[runs.length - 2] as number)
    return new DecodedView(this.#memory.latin1Slice(output, output + text.length - removed), text, runs)
  }

  /** Whether the kernel has room for a line and so many events without `keep`. */
  hasRoom(length: number, count: number): boolean {
    return mostOutput(length, count) < MAX_OUTPUT
  }

  /** Puts `count` events that have been told behind the line, after those `kept` there already; returns them all, or none when there is no room. */
  keep(length: number, kept: number, count: number): Uint32Array | undefined {
    const start = this.#isAscii ? this.#behind(length) : this.#free
    const all = kept + count
    const end = start + all * (EVENT + CHANGE) + (this.#isAscii ? 1 : 3) * mostOutput(length, all) + 2 * PADDING
    if (end > this.#memory.length && !this.#grow(end)) return undefined
    const { byteOffset } = this.events
    this.#memory.copyWithin(start + kept * EVENT, byteOffset, byteOffset + count * EVENT)
    return new Uint32Array(this.exports.memory.buffer, start, all * 4)
  }

  /** The line that has just been read, with these events, if all that is to be masked in it is for the kernel to mask; adds what is replaced to `changes`. */
  maskedLine(
    length: number,
    lineEnd: number,
    { byteOffset }: Uint32Array,
    count: number,
    changes: number[] | undefined,
  ): string | undefined {
    const isKept = byteOffset !== this.events.byteOffset
    const noted = isKept ? byteOffset + count * EVENT : this.#changesOffset
    const output = isKept ? noted + count * CHANGE : this.#outputOffset
    const written = this.exports.maskLine(length, lineEnd, byteOffset, count, noted, output)
    if (written === 0) return undefined
    const stop = this.exports.changesEnd()
    if (changes) {
      for (const value of new Uint32Array(this.exports.memory.buffer, noted, (stop - noted) / 4)) changes.push(value)
    }
    if (this.#isAscii) return this.#memory.latin1Slice(output, output + written)
    const wide = isKept ? this.#after(output + written) : this.#free
    this.exports.widen(output, noted, stop, this.#units, length + lineEnd, wide)
    return this.#memory.ucs2Slice(wide, wide + 2 * written)
  }

  /** How often each action has masked something, by its number. */
  counts(): BigUint64Array {
    return new BigUint64Array(this.exports.memory.buffer, this.exports.countsOffset(), 256)
  }

  /** Whether a text is JSON; `undefined` when it is too long. The next text has to be loaded. */
  isJson(text: string): boolean | undefined {
    return this.load(text) ? this.exports.isJson(text.length) !== 0 : undefined
  }

  /** Behind an input and what may be written after it. */
  #behind(length: number): number {
    return this.#after(this.#input.byteOffset + length)
  }

  #after(end: number): number {
    return Math.ceil((end + PADDING) / EVENT) * EVENT
  }

  #grow(size: number): boolean {
    if (size > MAX_MEMORY) return false
    try {
      this.exports.memory.grow(Math.ceil((size - this.#memory.length) / PAGE))
    } catch {
      // The machine has no more.
      return false
    }
    this.#attach()
    return true
  }

  /** Tells the kernel a list of words, each on a line. */
  addWords(sort: number, lines: string): void {
    const text = `${lines}\n`
    // UTF-8 takes up to three bytes for a code unit.
    const size = 3 * text.length
    if (size > this.#input.length && !this.#grow(this.#behind(size))) throw new RangeError('too many names')
    this.exports.addWords(sort, this.#encoder.encodeInto(text, this.#input).written)
  }

  /** What lines mostly start with, and need not be read again. */
  setHead({ text, digits }: Head): void {
    const bytes = new Uint8Array(this.exports.memory.buffer, this.exports.headOffset(), 3 * HEAD_SIZE).fill(0)
    digits.forEach((isDigit, i) => {
      bytes[i] = text.charCodeAt(i)
      bytes[(isDigit ? 2 : 1) * HEAD_SIZE + i] = 0xff
    })
    this.exports.setHead(text.length, true)
  }

  /** Puts a name where the kernel reads it, and remembers it; false when the table is full. */
  addKey(offset: number, length: number, flags: number, id: number): boolean {
    return this.exports.addKey(offset, length, flags, id) !== 0
  }
}
