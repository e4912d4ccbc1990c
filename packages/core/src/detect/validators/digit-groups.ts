import { digitsEnd } from '../characters.js'

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
  const { length } = text
  let start = at
  while (groups.length < MAX_GROUPS) {
    const end = digitsEnd(text, start)
    if (end === start) break
    groups.push({ start, end })
    start = end
    while (start - end < MAX_GAP && start < length && isGroupSeparator(text.charCodeAt(start))) start++
  }
  return groups
}
