import { createRequire } from 'node:module'
import { RE2JS } from 're2js'
import { LogveilError } from '../errors.js'
import type { Mask, PatternDetector } from '../types.js'
import type { Range } from './detector.js'

/**
 * Patterns read a text in windows of this many code units that overlap by half. RE2 is linear for one match only; with
 * windows, finding all matches is linear too. A match longer than half a window may be cut to what its window shows.
 */
const PATTERN_WINDOW = 1024
const STEP = PATTERN_WINDOW / 2

type FindFrom = (text: string, from: number) => Range | undefined
interface NativeRe2 {
  new (source: string, flags: string): RegExp
}

/** The native engine, when the optional peer `re2` is installed and loads. */
function loadNative(): NativeRe2 | undefined {
  try {
    return createRequire(import.meta.url)('re2') as NativeRe2
  } catch {
    return undefined
  }
}

let native: { readonly re2: NativeRe2 | undefined } | undefined

function compileFinder(source: string, ignoreCase: boolean): FindFrom {
  // re2js compiles every pattern, so that what one machine accepts another does too.
  const portable = RE2JS.compile(source, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0)
  native ??= { re2: loadNative() }
  if (native.re2) {
    const regex = new native.re2(source, ignoreCase ? 'giu' : 'gu')
    return (text, from) => {
      regex.lastIndex = from
      const match = regex.exec(text)
      return match === null ? undefined : { start: match.index, end: match.index + match[0].length }
    }
  }
  return (text, from) => {
    const matcher = portable.matcher(text)
    return matcher.find(from) ? { start: matcher.start(), end: matcher.end() } : undefined
  }
}

function findAllIn(find: FindFrom, text: string, offset: number, before: number, found: Range[]): void {
  let from = 0
  while (from < text.length) {
    const range = find(text, from)
    if (range === undefined || range.start >= before) return
    if (range.end > range.start) found.push({ start: offset + range.start, end: offset + range.end })
    from = Math.max(range.end, from + 1)
  }
}

/** What `pattern()` needs. */
export interface PatternOptions {
  /** Snake-case name of what it finds: the finding's `kind`, and what `label` shows. */
  readonly kind: string
  /** A regular expression in RE2 syntax: no backreferences, no lookaround. */
  readonly source: string
  readonly ignoreCase?: boolean
  /** Default `full`. */
  readonly mask?: Mask
}

/**
 * A detector of your own from a regular expression, run by a linear-time engine: native `re2` when that package is
 * installed, else `re2js`.
 *
 * @throws LogveilError `LOGVEIL_INVALID_PATTERN` when RE2 cannot take the source, or it matches the empty text.
 * @example
 * ```ts
 * createMasker({ detectors: [pattern({ kind: 'order_ref', source: 'ORD-[0-9]{8}', mask: 'last4' })] })
 * ```
 */
export function pattern({ kind, source, ignoreCase = false, mask = 'full' }: PatternOptions): PatternDetector {
  const refuse = (why: string): never => {
    throw new LogveilError('LOGVEIL_INVALID_PATTERN', { kind: String(kind), why })
  }
  if (typeof kind !== 'string' || !/^[a-z][a-z0-9_]{0,63}$/.test(kind)) refuse('kind must be a snake_case name')
  if (typeof source !== 'string' || source === '') refuse('source must be a regular expression as a string')
  let find: FindFrom = () => undefined
  try {
    find = compileFinder(source, ignoreCase)
  } catch (error) {
    refuse(`${(error as Error).message}; RE2 has no lookaround and no backreferences`)
  }
  const empty = find('', 0) ?? find(' ', 0)
  if (empty && empty.end === empty.start) refuse('it matches the empty text')
  return Object.freeze({
    kind,
    mask,
    findAll(text: string): Range[] {
      const found: Range[] = []
      if (text.length <= PATTERN_WINDOW) {
        findAllIn(find, text, 0, text.length, found)
        return found
      }
      for (let offset = 0; offset < text.length; offset += STEP) {
        const last = offset + PATTERN_WINDOW >= text.length
        findAllIn(find, text.slice(offset, offset + PATTERN_WINDOW), offset, last ? PATTERN_WINDOW : STEP, found)
        if (last) break
      }
      return found
    },
  })
}
