import { stringEnd } from './line-tokens.js'

/** One level of a path: a property name as a literal, or an element's index. */
export type Segment = string | number

/** The path to the value that starts at `offset` of a compact JSON line: found by walking up to it, so only for what is asked for. */
export function segmentsAt(line: string, offset: number): Segment[] {
  const open: { isArray: boolean; segment: Segment }[] = []
  for (let at = 0; at < offset; at++) {
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
  return open.map(({ segment }) => segment)
}
