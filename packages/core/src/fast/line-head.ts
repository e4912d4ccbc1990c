import { isEnvelope } from '../scan/envelope.js'

/** The kernel keeps no longer head. */
const MAX_HEAD = 512
/** A shorter one saves nothing. */
const MIN_HEAD = 24
/** So many lines without the known head are let pass before a new one is learnt, twice as many each time. */
const FIRST_PATIENCE = 4
const MAX_PATIENCE = 65_536

/** `"name":12,` or `"name":"text",`, the first with its brace. */
const member = /\{?"([ !#-[\]-~]{1,64})":(?:(\d{1,17})|"[ !#-[\]-~]{0,256}"),/y

/** The first members of a line's object, and which of their characters may be any digit. */
export interface Head {
  readonly text: string
  readonly digits: readonly boolean[]
}

/**
 * Loggers start all their lines alike: level, time, process, host, and what a child logger adds. Where nothing is to be
 * masked, such a head need be read once only; the time's digits may differ.
 */
export class LineHead {
  #previous = ''
  #misses = 0
  #patience = FIRST_PATIENCE

  /** A line that did not start with the known head; `clean` says before which offset nothing was found. A new head, at times. */
  miss(line: string, clean: number): Head | undefined {
    if (++this.#misses < this.#patience) {
      if (this.#misses === this.#patience - 1) this.#previous = line.slice(0, MAX_HEAD)
      return undefined
    }
    this.#misses = 0
    this.#patience = Math.min(MAX_PATIENCE, this.#patience * 2)
    return commonHead(line, this.#previous, Math.min(clean, MAX_HEAD))
  }
}

/** The members that two lines have in common, up to `limit`. */
function commonHead(line: string, other: string, limit: number): Head | undefined {
  const digits: boolean[] = []
  member.lastIndex = 0
  for (;;) {
    const from = member.lastIndex
    const found = member.exec(line)
    if (found === null || member.lastIndex > limit) break
    const [text, name = '', number] = found
    const isTime = number !== undefined && isEnvelope(name, 1)
    const there = other.slice(from, member.lastIndex)
    if (isTime ? there.replace(/\d(?=\d*,$)/g, '0') !== text.replace(/\d(?=\d*,$)/g, '0') : there !== text) break
    for (let i = from; i < member.lastIndex; i++)
      digits[i] = isTime && i >= member.lastIndex - 1 - number.length && i < member.lastIndex - 1
  }
  return digits.length < MIN_HEAD ? undefined : { text: line.slice(0, digits.length), digits }
}
