import type { Kernel } from './kernel.js'
import { answers } from './kernel-events.js'
import type { LineEvents } from './line-strings.js'

/** What the kernel saw, and the bits that it answered last. */
export interface AnsweredEvents extends LineEvents {
  readonly answer: number
}

/**
 * All events of a line, or those up to a name that is not known; of a text as long as they are those of values that are known,
 * and those are no more than `most`. The kernel's last answer, of which the `first` is given, is among them; none when it gave up.
 */
export function readEvents(
  kernel: Kernel,
  length: number,
  first: number,
  asText: boolean,
  most = 0,
): AnsweredEvents | undefined {
  let answer = first
  for (let count = 0; answer >= 0; answer = kernel.exports.resume(asText)) {
    const more = answer & answers.count
    const isEnough = asText && ((answer & answers.known) === 0 || kernel.exports.valuesTold() > most)
    const isLast = (answer & answers.more) === 0 || isEnough
    if (isLast && count === 0 && kernel.hasRoom(length, more)) return { data: kernel.events, count: more, answer }
    const data = kernel.keep(length, count, more)
    if (data === undefined) return undefined
    count += more
    if (isLast) return { data, count, answer }
  }
  return undefined
}
