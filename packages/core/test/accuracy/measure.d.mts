import type { Masker } from '../../src/types.js'

/**
 * A labelled line. In a file: `text`; `kind`, of what it holds or nearly holds; `expect`, `hit` or `miss`; for a hit, what
 * must not survive, as `values` or as `spans` (offsets); with neither, the text must merely change. A text or a value may be an array of parts that are joined, so
 * that nothing that looks like a secret stands in a file. `doubtful` or `weak` (a reason or true) and `family:
 * 'validator'` (a bare value made to test a validity check) set a line apart in the figures.
 */
export interface Line {
  readonly text: string
  readonly kind: string
  readonly isHit: boolean
  readonly values: readonly string[]
  readonly traits: readonly ('doubtful' | 'weak' | 'validator')[]
  /** File and line number. */
  readonly place: string
}

export interface Judged {
  readonly line: Line
  readonly masked: string
  /** Of all findings in the text. */
  readonly kinds: readonly string[]
  readonly isRight: boolean
  readonly isOwnAlarm: boolean
}

/** Rates are shares from 0 to 1, `undefined` when there is nothing to take a share of. */
export interface Tally {
  readonly hits: number
  readonly found: number
  readonly recall: number | undefined
  readonly misses: number
  readonly alarms: number
  readonly alarmRate: number | undefined
  readonly ownAlarms: number
  readonly ownAlarmRate: number | undefined
}

export interface Altered {
  readonly text: string
  readonly masked: string
  readonly kinds: readonly string[]
}

export function readLines(folder: string): Line[]
export function judge(masker: Masker, line: Line): Judged
export function tally(judged: readonly Judged[]): Tally
export function readLogs(folder: string): Map<string, string[]>
export function alteredLines(masker: Masker, lines: readonly string[]): Altered[]
