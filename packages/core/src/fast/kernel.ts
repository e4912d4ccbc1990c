import { kernelBinary } from './kernel-binary.js'
import type { Head } from './line-head.js'

interface Memory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}

/** As much of WebAssembly as is used: its types come with those of browsers only. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

/** What the kernel exports; see assembly/kernel.ts. */
interface Exports {
  readonly memory: Memory
  inputOffset(): number
  eventsOffset(): number
  shapesOffset(): number
  headOffset(): number
  configure(numberDigits: number, maxDepth: number, lettersOnly: number, paths: boolean): void
  addKey(offset: number, length: number, flags: number, id: number): number
  clearKeys(): void
  settle(ids: number): void
  addLiteral(number: number, word: bigint, length: number, ignoreCase: boolean, run: number): void
  addMark(distance: number, word: number, mask: number): number
  addEnding(word: bigint, isCut: boolean): void
  addGlued(word: bigint): void
  addLabel(word: bigint): void
  addContextWord(word: bigint): void
  addShapeStart(start: number): void
  setHead(length: number, isSuppressed: boolean): void
  start(length: number, asText: boolean): number
  resume(asText: boolean): number
}

/** Kinds of events. A visit is a position in a string. */
export const kinds = { key: 1, rule: 2, list: 3, number: 4, whole: 5, visit: 16 } as const

/** Bit of an event: its string has no context word. */
export const NO_WORDS = 0x400

/** Bits above the number of events that `start` and `resume` answer; negative when the line is not what loggers write. */
export const answers = {
  count: 0xfffff,
  more: 1 << 20,
  suppressed: 1 << 21,
  otherHead: 1 << 22,
  unknown: 1 << 23,
} as const

/** Where the kernel keeps a head's bytes, which of them count, and which may be any digit: one after the other. */
const HEAD_SIZE = 512

/** Bytes after the input that the kernel may read or write. */
const PADDING = 256
const PAGE = 65_536
/** Longer lines make the memory grow, for good. */
const MAX_INPUT = 256 * 1024 * 1024

let compiled: object | undefined | null

/** The kernel's code, compiled once for the process; `null` where WebAssembly or its SIMD is missing. */
function kernelModule(): object | null {
  if (compiled === undefined) {
    try {
      compiled = new WebAssembly.Module(Buffer.from(kernelBinary, 'base64'))
    } catch {
      compiled = null
    }
  }
  return compiled
}

/** One instance of the kernel with its own memory. */
export class Kernel {
  readonly exports: Exports
  /** Four numbers an event: kind, offset, start of the string's content, ids of key and parent. */
  events: Uint32Array
  #input: Uint8Array
  readonly #encoder = new TextEncoder()

  private constructor(module: object) {
    this.exports = new WebAssembly.Instance(module).exports as Exports
    this.events = new Uint32Array(0)
    this.#input = new Uint8Array(0)
    this.#attach()
  }

  static create(): Kernel | undefined {
    const module = kernelModule()
    try {
      return module === null ? undefined : new Kernel(module)
    } catch {
      return undefined
    }
  }

  #attach(): void {
    const { buffer } = this.exports.memory
    this.events = new Uint32Array(buffer, this.exports.eventsOffset(), 4096 * 4)
    this.#input = new Uint8Array(buffer).subarray(this.exports.inputOffset(), buffer.byteLength - PADDING)
  }

  /** Bytes of the shape automaton's table. */
  shapes(): Uint16Array {
    return new Uint16Array(this.exports.memory.buffer, this.exports.shapesOffset(), 8192 * 16)
  }

  /** Puts a text's code units where the kernel reads them, those beyond Latin-1 as 255; false when it is too long. */
  load(text: string): boolean {
    if (text.length > this.#input.length && !this.#grow(text.length)) return false
    if (this.#encoder.encodeInto(text, this.#input).written !== text.length) this.#narrow(text)
    return true
  }

  #grow(length: number): boolean {
    if (length > MAX_INPUT) return false
    this.exports.memory.grow(Math.ceil((length - this.#input.length) / PAGE))
    this.#attach()
    return true
  }

  #narrow(text: string): void {
    const input = this.#input
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      input[i] = code < 256 ? code : 255
    }
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
