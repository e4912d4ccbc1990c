import { classAt, DIGIT } from './characters.js'

/** The longest gap between two digit runs of one cluster, e.g. the `) ` of `(020) 7946`. */
const MAX_GAP = 3

function isSeparator(code: number): boolean {
  return code === 0x20 || code === 0x2d || code === 0x2e || code === 0x2f || code === 0x28 || code === 0x29
}

/** How far a cluster is read, and how many digits one number may have: more is a row of numbers, each tried in its turn. */
const MAX_LENGTH = 64
const MAX_DIGITS = 32

/**
 * The cluster of digits that starts at `start`: digit runs with one to three separators (space, `-`, `.`, `/`, `(`, `)`)
 * between them. `next` is what is tried when nothing starts here: the end, or in a row of numbers the one after the
 * first blank.
 */
export function clusterAt(text: string, start: number): { end: number; digits: number; next: number } {
  let digits = 0
  let end = start
  let next = -1
  let i = start
  while (i - start < MAX_LENGTH) {
    while ((classAt(text, i) & DIGIT) !== 0) {
      digits++
      i++
    }
    end = i
    let gap = 0
    let blank = false
    while (gap < MAX_GAP && isSeparator(text.charCodeAt(i + gap))) {
      if (text.charCodeAt(i + gap) === 0x20) blank = true
      gap++
    }
    if (gap === 0 || (classAt(text, i + gap) & DIGIT) === 0) break
    i += gap
    if (blank && next === -1) next = i
  }
  return { end, digits, next: digits <= MAX_DIGITS || next === -1 ? end : next }
}
