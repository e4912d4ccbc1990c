import { classAt, DIGIT, digitsEnd, LETTER } from './characters.js'
import { isIdentifier } from './isolated.js'
import { isDigit } from './validators/char-class.js'

/** The longest gap between two digit runs of one cluster, e.g. the `) ` of `(020) 7946`. */
const MAX_GAP = 3

const SEPARATOR = 8
const kinds = new Uint8Array(128)
for (let code = 0x30; code < 0x3a; code++) kinds[code] = DIGIT
for (const separator of ' -./()') kinds[separator.charCodeAt(0)] = SEPARATOR

const BLANK = 0x20
const ZERO = 0x30

/** Whether a digit, a separator or anything else stands at an offset. */
function kindAt(text: string, index: number): number {
  if (index < 0 || index >= text.length) return 0
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
  /**
   * It goes on with a row, starts with no zero, and its first characters are more than eighteen digits, in runs of at most six and
   * parted by blanks: those of a table. Not always told.
   */
  readonly isTable: boolean
}

/** So many characters tell that a row of numbers is one of a table, and so many digits in them, in runs that are no longer. */
export const TABLE = { characters: 48, digits: 18, run: 6 }

/** How far ahead it is looked for, so that a row that is given up early is not read to its end. */
const TABLE_STEP = 1024

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
    end = digitsEnd(text, i)
    digits += end - i
    const gap = gapAt(text, end)
    if (gap === 0 || kindAt(text, end + gap) !== DIGIT) break
    i = end + gap
    if (next === -1 && hasBlank(text, end, i)) next = i
  }
  return { end, digits, next: digits <= MAX_DIGITS || next === -1 ? end : next, isTable: false }
}

function hasBlank(text: string, start: number, end: number): boolean {
  if (end - start > MAX_LENGTH) return text.slice(start, end).includes(' ')
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === BLANK) return true
  return false
}

/**
 * Reads the clusters of the row of digits from `start` to `end`, as {@link clusterAt} does, but in ascending order: of a long
 * row each character is looked at a few times, however many clusters it is in.
 */
export function clusterReader(text: string, start: number, end: number): ClusterReader {
  return end - start <= MAX_LENGTH ? shortRow : new LongRow(text, start, end)
}

/** Tells the cluster that starts at an offset of a text. */
export interface ClusterReader {
  clusterAt(text: string, at: number): Cluster
}

/** Of a short row, each cluster is read by itself. */
export const shortRow: ClusterReader = { clusterAt }

/** A row of digits that is read from left to right: what was too little for an earlier cluster is for a later one. */
class LongRow implements ClusterReader {
  /** Its characters, which are all ASCII: offsets count from its start. */
  readonly #codes: Uint8Array
  readonly #start: number
  /** How far digits have been counted for the start of a cluster, and how many they are. */
  #counted = 0
  #before = 0
  /** The end of the last run that has been read, the digits up to there, and where the next run starts, or the row ends. */
  #end = 0
  #digits = 0
  #next = 0
  /** The first run behind a blank that the start of the last cluster is before. */
  #blank = 0
  /** The first character behind the last cluster's start that no table has, looked for no further than `#tableRead`. */
  #table = -1
  #tableRead = -1

  constructor(text: string, start: number, end: number) {
    this.#codes = Buffer.from(text.slice(start, end), 'latin1')
    this.#start = start
  }

  clusterAt(_text: string, start: number): Cluster {
    const at = start - this.#start
    this.#countTo(at)
    if (this.#blank <= at) this.#blank = this.#runBehindBlank(at)
    this.#readRuns(at)
    const digits = this.#digits - this.#before
    const next = digits <= MAX_DIGITS || this.#blank > this.#next ? this.#end : this.#blank
    return { end: this.#start + this.#end, digits, next: this.#start + next, isTable: this.#isTable(at, digits) }
  }

  #isTable(at: number, digits: number): boolean {
    if (at === 0 || this.#codes[at] === ZERO) return false
    if (this.#table < at || (this.#table === this.#tableRead && this.#table < at + TABLE.characters))
      this.#readTable(at)
    const beyond = Math.max(0, this.#end - at - TABLE.characters)
    return this.#table - at >= TABLE.characters && digits - beyond > TABLE.digits
  }

  #readTable(at: number): void {
    const codes = this.#codes
    const to = Math.min(codes.length, at + TABLE_STEP)
    let run = 0
    let i = at
    for (; i < to; i++) {
      if (codes[i] === BLANK) run = 0
      else if (!isDigit(codes[i] as number) || ++run > TABLE.run) break
    }
    this.#table = i
    this.#tableRead = to
  }

  #countTo(at: number): void {
    const codes = this.#codes
    // Runs that have been read have been counted.
    const isBehind = at >= this.#next && this.#counted < this.#next
    let before = isBehind ? this.#digits : this.#before
    for (let i = isBehind ? this.#next : this.#counted; i < at; i++) if (isDigit(codes[i] as number)) before++
    this.#before = before
    this.#counted = at
  }

  /** Reads as many runs as the cluster at `at` has. */
  #readRuns(at: number): void {
    const codes = this.#codes
    const { length } = codes
    const enough = this.#before + MAX_DIGITS
    let end = this.#end
    let digits = this.#digits
    let next = this.#next
    const blank = this.#blank
    while (end <= at || (next < length && next - at < MAX_LENGTH && (blank > next || digits <= enough))) {
      end = next
      while (end < length && isDigit(codes[end] as number)) end++
      digits += end - next
      next = end
      while (next < length && !isDigit(codes[next] as number)) next++
    }
    this.#end = end
    this.#digits = digits
    this.#next = next
  }

  /** Beyond the row's end where there is none. */
  #runBehindBlank(at: number): number {
    const codes = this.#codes
    const soon = Math.min(codes.length, at + MAX_LENGTH)
    let run = at
    while (run < soon && codes[run] !== BLANK) run++
    // Mostly it is near.
    if (run === soon) run = codes.indexOf(BLANK, soon)
    if (run === -1) return codes.length + 1
    while (!isDigit(codes[run] as number)) run++
    return run
  }
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

/** Where a long row of digits ends, or the separators behind it. Written out, four of them are told in half the time. */
const beyondRow = /[^\d ./()-]|[ ./()-][ ./()-][ ./()-][ ./()-]/g

/** The end of the row of digits that starts at `start`. */
export function rowEnd(text: string, start: number): number {
  let end = digitsEnd(text, start)
  while (end - start < MAX_LENGTH) {
    const gap = gapAt(text, end)
    if (gap === 0 || kindAt(text, end + gap) !== DIGIT) return end
    end = digitsEnd(text, end + gap)
  }
  beyondRow.lastIndex = end
  end = beyondRow.exec(text)?.index ?? text.length
  while (kindAt(text, end - 1) === SEPARATOR) end--
  return end
}

/**
 * Whether a row of digits without blanks is part of an identifier, as those of UUIDs and hashes are: a hexadecimal digit
 * follows, or a dash and a word with digits in it come before.
 */
export function isPartOfId(text: string, start: number, end: number): boolean {
  if (hasBlank(text, start, end)) return false
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
