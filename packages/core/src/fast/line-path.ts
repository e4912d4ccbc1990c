import { contentOf, stringEnd } from './line-tokens.js'

/** One level of a path: a property name, or an element's index. */
export type Segment = string | number

/** An open object or array on the way: where its current property's name is, or how many elements came before. */
interface Level {
  readonly isArray: boolean
  start: number
  end: number
  index: number
}

/**
 * The paths in a compact JSON line, found by walking up to them, so only for what is asked for. A walk goes on where the
 * last one stopped: a line with a value at every other place would otherwise be walked again for each.
 */
export class LinePaths {
  readonly #line: string
  #open: Level[] = []
  #at = 0

  constructor(line: string) {
    this.#line = line
  }

  /** The path to the value that starts at `offset`. */
  segmentsAt(offset: number): Segment[] {
    if (offset < this.#at) {
      this.#open = []
      this.#at = 0
    }
    this.#walk(offset)
    return this.#open.map(({ isArray, start, end, index }) =>
      isArray ? index : contentOf(this.#line.slice(start, end)),
    )
  }

  #walk(offset: number): void {
    const line = this.#line
    const open = this.#open
    let top = open.at(-1)
    let at = this.#at
    for (; at < offset; at++) {
      const code = line.charCodeAt(at)
      if (code === 0x22) {
        const end = stringEnd(line, at)
        if (top && !top.isArray && line.charCodeAt(end) === 0x3a) {
          top.start = at
          top.end = end
        }
        at = end - 1
      } else if (code === 0x7b || code === 0x5b) {
        top = { isArray: code === 0x5b, start: 0, end: 0, index: 0 }
        open.push(top)
      } else if (code === 0x7d || code === 0x5d) {
        open.pop()
        top = open.at(-1)
      } else if (code === 0x2c && top?.isArray) top.index++
    }
    this.#at = at
  }
}
