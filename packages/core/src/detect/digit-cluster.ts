import { classAt, DIGIT } from './characters.js'

/** The longest gap between two digit runs of one cluster, e.g. the `) ` of `(020) 7946`. */
const MAX_GAP = 3

function isSeparator(code: number): boolean {
  return code === 0x20 || code === 0x2d || code === 0x2e || code === 0x2f || code === 0x28 || code === 0x29
}

/**
 * The cluster of digits that starts at `start`: a maximal sequence of digit runs with one to three separators
 * (space, `-`, `.`, `/`, `(`, `)`) between them. Clusters are disjoint, so reading each once is linear.
 */
export function clusterAt(text: string, start: number): { end: number; digits: number } {
  let digits = 0
  let end = start
  let i = start
  while (i < text.length) {
    while ((classAt(text, i) & DIGIT) !== 0) {
      digits++
      i++
    }
    end = i
    let gap = 0
    while (gap < MAX_GAP && isSeparator(text.charCodeAt(i + gap))) gap++
    if (gap === 0 || (classAt(text, i + gap) & DIGIT) === 0) break
    i += gap
  }
  return { end, digits }
}
