import { classAt, DIGIT, LETTER } from './characters.js'
import { isIdentifier } from './isolated.js'

/** The longest gap between two digit runs of one cluster, e.g. the `) ` of `(020) 7946`. */
const MAX_GAP = 3

const SEPARATOR = 8
const kinds = new Uint8Array(128)
for (let code = 0x30; code < 0x3a; code++) kinds[code] = DIGIT
for (const separator of ' -./()') kinds[separator.charCodeAt(0)] = SEPARATOR

/** Whether a digit, a separator or anything else stands at an offset. */
function kindAt(text: string, index: number): number {
  const code = text.charCodeAt(index)
  return code < 128 ? (kinds[code] as number) : 0
}

/** How many separators stand from `at` on, at most as many as a gap may have. */
function gapAt(text: string, at: number): number {
  let gap = 0
  while (gap < MAX_GAP && kindAt(text, at + gap) === SEPARATOR) gap++
  return gap
}

/** How far a cluster is read, and how many digits one number may have: more is a row of numbers, each tried in its turn. */
const MAX_LENGTH = 64
const MAX_DIGITS = 32

/** A cluster of digits: its end, its digits, and where to go on when nothing starts here. */
export interface Cluster {
  readonly end: number
  readonly digits: number
  readonly next: number
}

/**
 * The cluster of digits that starts at `start`: digit runs with one to three separators (space, `-`, `.`, `/`, `(`, `)`)
 * between them, and of a row of numbers as many as tell that it is one. `next` is what is tried when nothing starts here:
 * the end, or in a row of numbers the one after the first blank.
 */
export function clusterAt(text: string, start: number): Cluster {
  let digits = 0
  let end = start
  let next = -1
  let i = start
  // Once it is a row of numbers, it does not matter how long it is.
  while (i - start < MAX_LENGTH && (digits <= MAX_DIGITS || next === -1)) {
    while (kindAt(text, i) === DIGIT) {
      digits++
      i++
    }
    end = i
    const gap = gapAt(text, i)
    if (gap === 0 || kindAt(text, i + gap) !== DIGIT) break
    i += gap
    if (next === -1 && text.slice(end, i).includes(' ')) next = i
  }
  return { end, digits, next: digits <= MAX_DIGITS || next === -1 ? end : next }
}

/**
 * Reads the clusters of the row of digits from `start` to `end`, as {@link clusterAt} does, but in ascending order: the runs of
 * a long row are looked for once.
 */
export function clusterReader(text: string, start: number, end: number): (at: number) => Cluster {
  if (end - start <= MAX_LENGTH) return (at) => clusterAt(text, at)
  const { starts, ends, before, blanks, count } = runsOf(text, start, end)
  let first = 0
  let last = 0
  return (at) => {
    while ((ends[first] as number) <= at) first++
    // As the start moves on, so does the end: what was too little for an earlier cluster is for this one.
    last = Math.max(last, first)
    const blank = blanks[first] as number
    const passed = (before[first] as number) + at - (starts[first] as number)
    const digitsTo = (run: number) => (before[run + 1] as number) - passed
    const isEnough = (run: number) =>
      run === count - 1 ||
      (starts[run + 1] as number) - at >= MAX_LENGTH ||
      (blank <= run && digitsTo(run) > MAX_DIGITS)
    while (!isEnough(last)) last++
    const to = ends[last] as number
    const digits = digitsTo(last)
    return { end: to, digits, next: digits <= MAX_DIGITS || blank > last ? to : (starts[blank + 1] as number) }
  }
}

/** The runs of digits of a row: how many digits come before each, and which is the next with a blank behind it. */
function runsOf(text: string, start: number, end: number) {
  const most = ((end - start) >> 1) + 1
  const starts = new Int32Array(most)
  const ends = new Int32Array(most)
  const before = new Int32Array(most + 1)
  const blanks = new Int32Array(most)
  let count = 0
  for (let i = start; i < end; count++) {
    starts[count] = i
    while (kindAt(text, i) === DIGIT) i++
    ends[count] = i
    before[count + 1] = (before[count] as number) + i - (starts[count] as number)
    const next = i === end ? end : i + gapAt(text, i)
    for (; i < next; i++) if (text.charCodeAt(i) === 0x20) blanks[count] = 1
  }
  for (let run = count - 1, blank = count; run >= 0; run--) {
    if (blanks[run] === 1) blank = run
    blanks[run] = blank
  }
  return { starts, ends, before, blanks, count }
}

/** The start of the row of digits that the one at `at` is in: runs with one to three separators between them, looked for no further back than `floor`. */
export function rowStart(text: string, at: number, floor: number): number {
  let start = at
  for (;;) {
    while (start > floor && kindAt(text, start - 1) === DIGIT) start--
    let gap = 0
    while (gap < MAX_GAP && kindAt(text, start - gap - 1) === SEPARATOR) gap++
    if (gap === 0 || start - gap - 1 < floor || kindAt(text, start - gap - 1) !== DIGIT) return start
    start -= gap
  }
}

/** The end of the row of digits that starts at `start`. */
export function rowEnd(text: string, start: number): number {
  let end = start
  for (;;) {
    while (kindAt(text, end) === DIGIT) end++
    const gap = gapAt(text, end)
    if (gap === 0 || kindAt(text, end + gap) !== DIGIT) return end
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
    while (end - first < 3 && kindAt(text, end) === DIGIT) end++
    if (end === first || kindAt(text, end) === DIGIT) return -1
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
