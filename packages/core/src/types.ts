import type { MaskName, PresetName, Range } from './detect/detector.js'

/** What a mask function is told about the value it masks. */
export interface MaskContext {
  /** What was recognised, e.g. `email`; a field rule without a built-in kind says `field`. */
  readonly kind: string
  /** Where the value stands, e.g. `user.emails[0]`. */
  readonly path: string
}

/** A mask made by `mask.*()`: an opaque, validated description that the compiler turns into a function. */
export interface MaskSpec {
  readonly name: string
  /** Its result shows nothing of the value, so it can stand for an object or array as well; others mask those in full. */
  readonly opaque: boolean
  /** Of plain ASCII its result is plain ASCII: nothing in it that JSON would escape. */
  readonly plain: boolean
  readonly apply: (value: string, context: MaskContext) => string | undefined
}

/** How a value is replaced: by name, by `mask.*()`, or by a function of your own (a throw or a non-string masks as `full`). */
export type Mask = MaskName | MaskSpec | ((value: string, context: MaskContext) => string)

/**
 * Masks the value of every field that matches: `keys` at any depth and in any style, `paths` from the record's root.
 * For one field the first of these that applies decides alone: allow rules, paths, own keys, built-in names, detectors.
 * Of two paths, or of two keys, the one that comes first in the policy decides.
 */
export type FieldRule = {
  /** Shown in findings, remarks and stats; default: the rule's first key or path. */
  readonly rule?: string
  /** Default `full`. */
  readonly mask?: Mask
} & (
  | { readonly keys: readonly string[]; readonly paths?: readonly string[] }
  | { readonly paths: readonly string[]; readonly keys?: readonly string[] }
)

/**
 * Exceptions: fields, with all that is below them, or exact values that are written as they are. They win over every
 * other rule, and nothing in them is searched.
 */
export type AllowRule =
  | { readonly keys: readonly string[] }
  | { readonly paths: readonly string[] }
  | { readonly values: readonly string[] }

/** Switches a built-in detector off, or changes its mask. */
export interface DetectorOverride {
  readonly kind: string
  readonly off?: boolean
  readonly mask?: Mask
}

/** A detector of your own, made by `pattern()` or `detector()`. */
export interface CustomDetector {
  readonly kind: string
  readonly mask: Mask
  /** The values in a text; `keys` are those of the value and of the object that it is in, for the context words. */
  readonly findAll: (text: string, keys?: readonly string[]) => readonly Range[]
}

/** How much of one record is looked at. What lies beyond a limit is masked unseen and counted under `limit:<name>`. */
export interface Limits {
  /** Levels of objects and arrays, those in JSON strings included; 1 to 1,000, default 100. Deeper ones are masked whole. */
  readonly depth?: number
  /**
   * UTF-16 code units of a line, 256 to 2^28, default 4,194,304 (4 Mi). A longer line is withheld like one that cannot be
   * masked. `mask` counts what the line would take at least, and masks whatever follows once that is used up: this also
   * ends the walk through objects that refer to others so often that their JSON would never end.
   */
  readonly lineLength?: number
  /** UTF-16 code units of a string or of a property's name, 64 to 2^28, default 1,048,576 (1 Mi). Longer ones are masked whole. */
  readonly valueLength?: number
  /** Masked values of a record, 1 to 1,000,000, default 10,000. All further strings and numbers are masked whole. */
  readonly findings?: number
}

/** One masked value as it is handed to a checker: where it stands in the masked record, and what it was. */
export interface SealFinding {
  /** JSON pointer (RFC 6901) of the value in the masked record. */
  readonly pointer: string
  readonly kind: string
  /** The original text; the JSON of a number, an object or an array, and `json` is set. */
  readonly value: string
  /** Where the mask stands in the masked string, in UTF-16 code units; left out when all of it was masked. */
  readonly range?: readonly [start: number, end: number]
  readonly json?: true
}

/** Decides which masked lines get an encrypted copy of what was masked: `createGrantChecker` of `@logveil/grants` makes one. */
export interface SealChecker {
  /** How many grants may cover records of this process; while 0, sealing costs one comparison. */
  readonly active: number
  /** The sealed copies for one masked line, one for each grant that covers any of it. Called synchronously. */
  check(record: { readonly line: string; readonly findings: readonly SealFinding[] }): readonly string[]
}

/**
 * What is masked and how. Every part is optional: `{}` masks all that the `default` preset knows.
 *
 * For one value the first of these that applies decides alone:
 *
 * 1. `allow`, by path or by key: written as it is, with all that is below it;
 * 2. `paths` of `fields`, the first in the policy's order;
 * 3. `keys` of `fields`, the first in the policy's order;
 * 4. built-in names of the presets: whole names, then names that count only under a parent (`name` under `user`, not
 *    under `product`), then endings (`password` in `dbPassword`);
 * 5. detectors, on what the value says. Of two findings that nest the longer stays, two that overlap in part are masked
 *    as one.
 *
 * `allow` by value is an exception from 2 to 5 wherever the whole value, or what a detector found, is exactly that text.
 */
export interface Policy {
  /** Ready-made rule sets, which add up; `[]` is none. Default `['default']`. */
  readonly presets?: readonly PresetName[]
  /**
   * `deny`, the default, masks what a rule or detector names. `allow` masks every value in full, whatever it is, but for
   * what `allow` lists, the logger's own fields at the root (level, time, pid, trace ids …), `null` and empty strings;
   * rules in `fields` keep their masks. Property names stay unless a detector finds a value in them. Texts that a logger
   * writes are values, so a text format gives `*****`: use JSON.
   */
  readonly mode?: 'deny' | 'allow'
  readonly fields?: readonly FieldRule[]
  readonly detectors?: readonly (CustomDetector | DetectorOverride)[]
  readonly allow?: readonly AllowRule[]
  /** Adds `_masked: [{path, kind, rule}]` to each record that had something masked. Default `false`. */
  readonly remarks?: boolean
  /** What becomes of a record that could not be masked: a stand-in line without values (`redact`, the default) or nothing (`drop`). */
  readonly onFailure?: 'redact' | 'drop'
  readonly limits?: Limits
  /** Writes an encrypted copy of the originals beside the masked ones, under `_sealed`, while a grant covers the record. */
  readonly seal?: { readonly checker: SealChecker }
}

/** What a record's `_masked` says of one masked value. */
export interface Remark {
  readonly path: string
  readonly kind: string
  readonly rule: string
}

/** One masked value: where it is, what it is and which rule said so; never the value. */
export interface Finding {
  /** Path of the value from the root, e.g. `user.emails[0]`; empty for text. */
  readonly path: string
  readonly kind: string
  /** The field rule's name, or `detector:<kind>`. */
  readonly rule: string
  /** Range within the value's text, in UTF-16 code units; the whole value when a field rule matched. */
  readonly start: number
  readonly end: number
}

/** Counters since the masker was made. */
export interface MaskerStats {
  /** Records, lines and texts seen. */
  readonly records: number
  /** `kernel` where WebAssembly with SIMD runs, else `plain`: the same results, many times slower. */
  readonly engine: 'kernel' | 'plain'
  /** Lines that the fast engine dealt with; the others took a slower walk. */
  readonly fastLines: number
  /** Records that could not be masked and were withheld. */
  readonly failures: number
  /**
   * The same by the stage that failed: `walk` (a value could not be read), `detect` (a built-in detector),
   * `detector:<kind>` (one of yours), `limit:lineLength` (the line is too long).
   */
  readonly failedStages: Readonly<Record<string, number>>
  /** Masked values by rule (field rules, `detector:<kind>`, `limit:<name>`), rules never hit included as 0. */
  readonly rules: Readonly<Record<string, number>>
  /** Masked values by kind. */
  readonly kinds: Readonly<Record<string, number>>
  /** The policy's own rules that have not matched yet: probably misspelt. */
  readonly neverMatched: readonly string[]
}

/** A compiled policy. Its methods never throw and never change what they are given. */
export interface Masker {
  /** Masks a structured value: returns a masked copy that shares every untouched subtree. */
  mask<T>(value: T): T
  /** Masks one JSON log line; a trailing newline is kept; what is not JSON is masked as text. `''` when dropped. */
  maskLine(line: string): string
  /** Masks free text. */
  maskText(text: string): string
  /** Says what `mask` would mask, without masking. */
  inspect(value: unknown): Finding[]
  stats(): MaskerStats
  /**
   * The compiled policy for people to read, in at most 100 columns: what is masked, how, why and by which rule, in the order
   * of precedence. It holds no allowed value and no key of a pseudonym.
   *
   * @example
   * ```ts
   * console.log(createMasker({ presets: ['pci-dss'] }).explain())
   * ```
   */
  explain(): string
}

/**
 * What subscribers of the channel `logveil:masked` (`node:diagnostics_channel`) get for each record in which something
 * was masked, in the process that masked it. Never a value. A subscriber that throws is reported by Node as an uncaught exception.
 */
export interface MaskedEvent {
  /** What was masked, by place and rule, with how often. */
  readonly findings: readonly (Remark & { readonly count: number })[]
}

/** What subscribers of the channel `logveil:failure` get for each record that was withheld. */
export interface FailureEvent {
  /** As in `MaskerStats.failedStages`. */
  readonly stage: string
}

export type { MaskName, PresetName, Range }
