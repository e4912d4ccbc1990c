import { stringEnd } from './line-tokens.js'

/** One level of a path: a property name as a literal, or an element's index. */
export type Segment = string | number

/**
 * The paths in a compact JSON line, found by walking up to them, so only for what is asked for. A walk goes on where the
 * last one stopped: a line with a value at every other place would otherwise be walked again for each.
 */
export class LinePaths {
  readonly #line: string
  #open: { isArray: boolean; segment: Segment }[] = []
  #at = 0

  constructor(line: string) {
    this.#line = line
  }

  /** The path to the value that starts at `offset`. */
  segmentsAt(offset: number): Segment[] {
    const line = this.#line
    if (offset < this.#at) {
      this.#open = []
      this.#at = 0
    }
    const open = this.#open
    let at = this.#at
    for (; at < offset; at++) {
      const code = line.charCodeAt(at)
      const top = open.at(-1)
      if (code === 0x22) {
        const end = stringEnd(line, at)
        if (top && !top.isArray && line.charCodeAt(end) === 0x3a) {
          top.segment = JSON.parse(line.slice(at, end)) as string
        }
        at = end - 1
      } else if (code === 0x7b) open.push({ isArray: false, segment: '' })
      else if (code === 0x5b) open.push({ isArray: true, segment: 0 })
      else if (code === 0x7d || code === 0x5d) open.pop()
      else if (code === 0x2c && top?.isArray) top.segment = (top.segment as number) + 1
    }
    this.#at = at
    return open.map(({ segment }) => segment)
  }
}
