import { isDigit } from './char-class.js'

/** A run of digits within a cluster. */
export interface DigitGroup {
  readonly start: number
  readonly end: number
}

/** No number has more groups than this. */
export const MAX_GROUPS = 12
/** Longest gap between two groups, as for the `digits` finder. */
export const MAX_GAP = 3

/** Space, `-`, `.`, `/`, `(`, `)`. */
export function isGroupSeparator(code: number): boolean {
  return code === 32 || (code >= 45 && code <= 47) || code === 40 || code === 41
}

/** The first groups of the cluster whose first digit is at `at`. */
export function readGroups(text: string, at: number): DigitGroup[] {
  const groups: DigitGroup[] = []
  let i = at
  while (isDigit(text.charCodeAt(i))) {
    if (groups.length === MAX_GROUPS) break
    const start = i
    while (isDigit(text.charCodeAt(i))) i++
    groups.push({ start, end: i })
    let gap = 0
    while (gap < MAX_GAP && isGroupSeparator(text.charCodeAt(i + gap))) gap++
    if (gap > 0) i += gap
  }
  return groups
}
