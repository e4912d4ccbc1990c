import { LogveilError } from '../errors.js'
import type { CustomDetector } from '../types.js'
import {
  type CustomDetectorOptions,
  commonOptions,
  customDetector,
  isKind,
  kindRule,
  ownOptions,
} from './custom-detector.js'
import type { Range } from './detector.js'
import { findMatches } from './find-matches.js'
import { type Core, coreExpression } from './pattern-core.js'
import { type FindFrom, installedEngine, type PatternEngine } from './pattern-engine.js'
import { readCore } from './read-pattern.js'

/** What `pattern()` needs. */
export interface PatternOptions extends CustomDetectorOptions {
  /** A regular expression in RE2 syntax: no backreferences, no lookaround. */
  readonly source: string
  readonly ignoreCase?: boolean
}

/** What `detector()` needs. */
export interface DetectorOptions extends CustomDetectorOptions {
  /**
   * The ranges of the values in a text, in UTF-16 code units; end exclusive. Runs on every text that is logged, so its
   * time should grow with the text's length and no faster. When it throws, or returns what is no range of the text, the
   * record is withheld.
   */
  readonly find: (text: string) => readonly Range[]
}

/**
 * A detector of your own from a regular expression, run by a linear-time engine: native `re2` when that package is
 * installed, else `re2js`.
 *
 * @throws LogveilError `LOGVEIL_INVALID_PATTERN` when RE2 cannot take the source, or it matches the empty text;
 * `LOGVEIL_INVALID_DETECTOR` for another option; `LOGVEIL_FAILED_EXAMPLE` when it does not do what its examples say.
 * @example
 * ```ts
 * pattern({
 *   kind: 'loyalty_number',
 *   source: '[0-9]{4} ?[0-9]{6}',
 *   mask: 'last4',
 *   context: ['loyalty', 'member'],
 *   validate: 'luhn',
 *   examples: { found: ['loyalty 4992 739872'], ignored: ['order 4992 739872'] },
 * })
 * ```
 */
export function pattern(options: PatternOptions): CustomDetector {
  return patternOn(installedEngine(), options)
}

/** {@link pattern} on a given engine. */
export function patternOn(engine: PatternEngine, options: PatternOptions): CustomDetector {
  const own = ownOptions(options, 'pattern()', [...commonOptions, 'source', 'ignoreCase'])
  const refuse = (why: string): never => {
    throw new LogveilError('LOGVEIL_INVALID_PATTERN', { kind: String(own.kind), why })
  }
  const { source, ignoreCase = false } = own
  if (!isKind(own.kind)) refuse(kindRule)
  if (typeof source !== 'string' || source === '') refuse('source must be a regular expression as a string')
  let find: FindFrom = () => undefined
  try {
    find = engine(source, ignoreCase)
  } catch (error) {
    refuse(`${(error as Error).message}; RE2 has no lookaround and no backreferences`)
  }
  const empty = find('', 0) ?? find(' ', 0)
  if (empty && empty.end === empty.start) refuse('it matches the empty text')
  const core = readCore(source, ignoreCase)
  // Most texts have no match, and are told by their lack of its core many times faster than by its engine.
  const expression = core && coreExpression(core)
  const detector = customDetector(own, (text) => (expression?.test(text) === false ? [] : findMatches(text, find)))
  if (core) cores.set(detector.findAll, core)
  return detector
}

/** By the finder: a detector that was given another one has no core. */
const cores = new WeakMap<CustomDetector['findAll'], Core>()

/** What any text has in which a pattern finds something, where that is known. */
export function coreOf(findAll: CustomDetector['findAll']): Core | undefined {
  return cores.get(findAll)
}

/**
 * A detector of your own from a function, for what no regular expression finds.
 *
 * @throws LogveilError `LOGVEIL_INVALID_DETECTOR` for an option that means nothing; `LOGVEIL_FAILED_EXAMPLE` when it does
 * not do what its examples say.
 * @example
 * ```ts
 * detector({ kind: 'ticket', find: (text) => [...text.matchAll(/T-\d{6}/g)].map(({ index }) => ({ start: index, end: index + 8 })) })
 * ```
 */
export function detector(options: DetectorOptions): CustomDetector {
  const own = ownOptions(options, 'detector()', [...commonOptions, 'find'])
  const { find } = own
  if (typeof find !== 'function')
    throw new LogveilError('LOGVEIL_INVALID_DETECTOR', { kind: String(own.kind), why: 'find must be a function' })
  return customDetector(own, (text) => find(text))
}
