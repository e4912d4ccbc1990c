import type { Finder, MatchAt } from '../detector.js'
import { isIsolated } from '../isolated.js'

/** Signs that make a number an amount, a path, a percentage or a part of an expression; `**` on both sides is bold type. */
const BEFORE = '+$€£/\\*%'
const AFTER = '%/\\*'

/**
 * A finder for a number in groups that other numbers could be confused with: the expression must take a whole cluster of
 * `digits` digits, so that three columns of a table of five are not an identity number.
 *
 * @param expression sticky; the groups and what separates them.
 * @param accepts a last test, stricter than the detector's, for numbers that no context word stands by.
 */
export function loneNumber(
  digits: number,
  expression: RegExp,
  accepts: (value: string) => boolean = () => true,
): Extract<Finder, { by: 'digits' }> & { readonly match: MatchAt } {
  return {
    by: 'digits',
    min: digits,
    max: digits,
    parted: true,
    match(text, at) {
      const isMarked = at > 0 && BEFORE.includes(text[at - 1] as string)
      const mayBeBold = isMarked && text.startsWith('**', at - 2)
      if (isMarked && !mayBeBold) return undefined
      expression.lastIndex = at
      if (!expression.test(text)) return undefined
      const end = expression.lastIndex
      if (!isIsolated(text, at, end)) return undefined
      const bold = mayBeBold && text.startsWith('**', end)
      if (isMarked && !bold) return undefined
      if (!bold && end < text.length && AFTER.includes(text[end] as string)) return undefined
      return accepts(text.slice(at, end)) ? { start: at, end } : undefined
    },
  }
}
