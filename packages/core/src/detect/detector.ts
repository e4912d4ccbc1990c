import type { Cluster } from './digit-cluster.js'

/** The ready-made rule sets a policy can name in `presets`. */
export type PresetName = 'default' | 'secrets' | 'pci-dss' | 'gdpr' | 'hipaa'

/** The masks that can be given by name; `mask.*()` builds the parametrised ones. */
export type MaskName = 'full' | 'email' | 'last4' | 'first1' | 'ip' | 'label' | 'remove'

/** A half-open range of UTF-16 code units: `text.slice(start, end)`. */
export interface Range {
  readonly start: number
  readonly end: number
}

/**
 * Looks at `text` around the offset `at`, where the trigger was seen, and returns the range of the value
 * it found or `undefined`. It must be a pure function of its arguments and look no further than a bounded
 * distance (a few hundred code units) from `at`, or stop at the next trigger, so that finding all matches
 * stays linear.
 */
export type MatchAt = (text: string, at: number) => Range | undefined

/** A {@link MatchAt} that is also told what is known of the cluster of digits that starts at `at`. */
export type MatchCluster = (text: string, at: number, cluster: Cluster) => Range | undefined

/**
 * How a detector finds candidates. Each form names what must be in a text before any matcher runs, so that
 * a scan of the text can rule the detector out without calling it.
 *
 * - `shape`: at every word start, forms such as `999-99-9999` or `AA999999A`: `9` is a digit, `A` a letter of
 *   either case, `X` either, `U` a capital, `Y` a capital or a digit; anything else (space, `-`, `.`, `/`) stands for itself. The value must stand alone: not glued to
 *   letters, digits or `_`, nor through `-` or `.` to something with digits. Matching walks one table
 *   shared by all detectors, so a further shape costs nothing.
 * - `literal`: at every occurrence of one of the literals (`ignoreCase` for ASCII letters). `at` is the offset of its first character.
 *   With `wordStart` (the default) the character before must not be a letter, digit or `_`; otherwise it may be a `_`
 *   as well. A literal made of letters, digits, `_`, `-` and `.` only counts where it starts a run of at least nine of
 *   them, or of `run`, if given. One that starts with a word of three or four letters and a blank stands before two digits in
 *   a row, no further than nine characters from its start; with a word of two or three, it may stand behind a digit and a
 *   blank instead. With `at` the literals stand so far behind the start of a word instead (one distance for all, or one for
 *   each), and `at` of the matcher is that start. `behind` says for each literal what stands at least
 *   right behind it: the fewest letters, digits and `_`, or with `dashes` of these and `-`; or that it is `noWord`: no
 *   run of up to 24 letters that ends before what tokens are not made of (digits, `.`, `_`, `~`, `+`, `/`, `=` and `-` are).
 * - `char`: at every occurrence of one of the characters. Choose rare ones.
 * - `digits`: at the start of every cluster of digits that has at least `min` of them: digit runs joined by one to three
 *   of space, `-`, `.`, `/`, `(`, `)`. `at` is the offset of the first digit; a preceding `+` or `(` is for the matcher to
 *   look at. In a row of more than 32 digits, what follows each blank is tried as a cluster of its own;
 *   not so with `max`, which is for numbers that must be a cluster by themselves, of at most so many digits.
 * - `word`: at the start of every run of ASCII letters and digits that is `min` to `max` long, stands alone
 *   and starts with one of `first`, if given. Nothing may be found unless one of `labels`, if given, is the last word
 *   before it, with nothing but blanks, quotes, `-`, `:`, `=` and `.` between them.
 */
export type Finder =
  | { readonly by: 'shape'; readonly shapes: readonly string[] }
  | {
      readonly by: 'literal'
      readonly literals: readonly string[]
      readonly ignoreCase?: boolean
      readonly wordStart?: boolean
      readonly run?: number
      readonly at?: number | readonly number[]
      readonly behind?: readonly Behind[]
      readonly match: MatchAt
    }
  | { readonly by: 'char'; readonly chars: string; readonly match: MatchAt }
  | {
      readonly by: 'digits'
      readonly min: number
      readonly max?: number
      /** A single run of digits with nothing before it is never taken. */
      readonly grouped?: true
      /** A single run of digits is never taken. */
      readonly parted?: true
      readonly match: MatchCluster
    }
  | {
      readonly by: 'word'
      readonly min: number
      readonly max: number
      readonly first?: string
      readonly labels?: readonly string[]
      readonly match?: MatchAt
    }

/** What at least stands behind a literal. */
export interface Behind {
  readonly least: number
  readonly dashes?: true
  readonly noWord?: true
}

/** What a detector protects, as the documentation groups it. */
type DetectorGroup = 'personal' | 'financial' | 'government' | 'network' | 'credential'

/** One kind of value that is recognised wherever it stands. Data only: the engine is the same for all. */
export interface Detector {
  /** Stable snake_case name: the finding's `kind` and the name policies use. */
  readonly kind: string
  /** What it is, in a few words, for the generated documentation. */
  readonly title: string
  readonly group: DetectorGroup
  readonly presets: readonly PresetName[]
  /** The document that defines the format and its check digits. */
  readonly source: string
  /** The mask used unless a policy says otherwise. */
  readonly mask: MaskName
  /** Candidates that are evidence enough by themselves (once validated). At least one of `find` and `findInContext` is given. */
  readonly find?: Finder
  /** Candidates that count only near one of the `context` words. */
  readonly findInContext?: Finder
  /**
   * Words or phrases (lower case, words separated by one space) one of which must be in the key or its parent's
   * key, or within 60 code units before or 30 after the candidate. Matched on whole words, whatever the key's
   * style: `taxId`, `TAX_ID` and "tax id" all contain the phrase `tax id`.
   */
  readonly context?: readonly string[]
  /** Words or phrases in the value's key, or its parent's, that say it is something else: `version` of `1.2.3.4`. */
  readonly exceptUnder?: readonly string[]
  /** Every value that `validate` accepts is the number of a payment card, starting with four digits in a row: a faster engine may ask for that first. */
  readonly cards?: true
  /** Check digits and impossible values, on the exact text found. */
  readonly validate?: (value: string) => boolean
  /** Decides between two findings of the same length at the same place; higher wins, default 0. */
  readonly priority?: number
  /** `false`: never written to a sealed copy, whatever a grant's scope says (passwords, tokens, private keys, CVV). Default `true`. */
  readonly reversible?: boolean
  /** Texts in which it must, and must not, find something; its test runs them all. */
  readonly examples: { readonly found: readonly string[]; readonly ignored: readonly string[] }
}

/** A group without further ones in it that nothing follows but what looks ahead: where it stands, its length tells. */
const endsWithValue =
  /\(\?<value>(?:[^()[\]\\]|\\.|\[(?:[^\]\\]|\\.)+\])+\)(?:\(\?[=!](?:[^()[\]\\]|\\.|\[(?:[^\]\\]|\\.)+\])+\))*$/

/**
 * Builds a `MatchAt` from a sticky regular expression. Every quantifier must be bounded, so that the cost of an
 * attempt is too. The range is the group named `value`, if there is one, else the whole match.
 *
 * @throws TypeError when the expression is not sticky.
 */
export function matchSticky(expression: RegExp): MatchAt {
  if (!expression.sticky) throw new TypeError(`matchSticky needs the y flag: ${expression}`)
  if (!expression.source.includes('(?<value>')) {
    return (text, at) => {
      expression.lastIndex = at
      return expression.test(text) ? { start: at, end: expression.lastIndex } : undefined
    }
  }
  if (endsWithValue.test(expression.source)) {
    return (text, at) => {
      expression.lastIndex = at
      const value = expression.exec(text)?.groups?.value
      const end = expression.lastIndex
      return value === undefined ? undefined : { start: end - value.length, end }
    }
  }
  const withIndices = new RegExp(expression.source, `${expression.flags}d`)
  return (text, at) => {
    withIndices.lastIndex = at
    const value = withIndices.exec(text)?.indices?.groups?.value
    return value && { start: value[0], end: value[1] }
  }
}
