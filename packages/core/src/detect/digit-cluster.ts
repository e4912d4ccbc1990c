import { classAt, DIGIT, LETTER } from './characters.js'
import { isIdentifier } from './isolated.js'

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

/** The start of the row of digits that the one at `at` is in: runs with one to three separators between them, looked for no further back than `floor`. */
export function rowStart(text: string, at: number, floor: number): number {
  let start = at
  for (;;) {
    while (start > floor && (classAt(text, start - 1) & DIGIT) !== 0) start--
    let gap = 0
    while (gap < MAX_GAP && isSeparator(text.charCodeAt(start - gap - 1))) gap++
    if (gap === 0 || start - gap - 1 < floor || (classAt(text, start - gap - 1) & DIGIT) === 0) return start
    start -= gap
  }
}

/** The end of the row of digits that starts at `start`. */
export function rowEnd(text: string, start: number): number {
  let end = start
  for (;;) {
    while ((classAt(text, end) & DIGIT) !== 0) end++
    let gap = 0
    while (gap < MAX_GAP && isSeparator(text.charCodeAt(end + gap))) gap++
    if (gap === 0 || (classAt(text, end + gap) & DIGIT) === 0) return end
    end += gap
  }
}

/**
 * Whether a row of digits without blanks is part of an identifier, as those of UUIDs and hashes are: a hexadecimal digit
 * follows, or a dash and a word with digits in it come before.
 */
export function isPartOfId(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === 0x20) return false
  hexadecimal.lastIndex = end
  if (hexadecimal.test(text)) return true
  return text.charCodeAt(start - 1) === 0x2d && isIdentifier(text, start - 2, -1)
}

/** A digit beyond 9, which `ext` does not start with. */
const hexadecimal = /[a-df]|e[\da-f]/iy

/** The end of the dotted quad at `at`, or -1: four numbers of one to three digits. */
export function quadEnd(text: string, at: number): number {
  let end = at
  for (let part = 0; part < 4; part++) {
    if (part > 0 && text.charCodeAt(end++) !== 0x2e) return -1
    const first = end
    while (end - first < 3 && (classAt(text, end) & DIGIT) !== 0) end++
    if (end === first || (classAt(text, end) & DIGIT) !== 0) return -1
  }
  return end
}

const version = /[0-9]+(?:\.[0-9]+)*/y

/** The end of the version at `at`: behind `Name/` (RFC 9110 section 10.1.5), at most eight digits or at least three dots; -1 when there is none. */
export function versionEnd(text: string, at: number): number {
  if (text.charCodeAt(at - 1) !== 0x2f || (classAt(text, at - 2) & LETTER) === 0) return -1
  version.lastIndex = at
  const found = version.exec(text)?.[0] ?? ''
  const dots = found.split('.').length - 1
  return found !== '' && (found.length - dots < 9 || dots > 2) ? at + found.length : -1
}
