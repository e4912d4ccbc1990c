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
  readonly apply: (value: string, context: MaskContext) => string | undefined
}

/** How a value is replaced: by name, by `mask.*()`, or by a function of your own (a throw or a non-string masks as `full`). */
export type Mask = MaskName | MaskSpec | ((value: string, context: MaskContext) => string)

/** Masks the value of every field that matches: `keys` at any depth and in any style, `paths` from the record's root. */
export type FieldRule = {
  /** Shown in findings, remarks and stats; default: the rule's first key or path. */
  readonly rule?: string
  /** Default `full`. */
  readonly mask?: Mask
} & (
  | { readonly keys: readonly string[]; readonly paths?: readonly string[] }
  | { readonly paths: readonly string[]; readonly keys?: readonly string[] }
)

/** Exceptions: fields or exact values that are written as they are. */
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

/** A detector of your own, made by `pattern()`. */
export interface PatternDetector {
  readonly kind: string
  readonly mask: Mask
  readonly findAll: (text: string) => readonly Range[]
}

/** What is masked and how. Every part is optional: `{}` masks all that the `default` preset knows. */
export interface Policy {
  readonly presets?: readonly PresetName[]
  readonly fields?: readonly FieldRule[]
  readonly detectors?: readonly (PatternDetector | DetectorOverride)[]
  readonly allow?: readonly AllowRule[]
  /** Adds `_masked: [{path, kind, rule}]` to each record that had something masked. Default `false`. */
  readonly remarks?: boolean
  /** What becomes of a record that could not be masked: a stand-in line without values (`redact`, the default) or nothing (`drop`). */
  readonly onFailure?: 'redact' | 'drop'
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
  /** Records that could not be masked and were withheld. */
  readonly failures: number
  /** Masked values by rule, rules never hit included as 0. */
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
}

export type { MaskName, PresetName, Range }
