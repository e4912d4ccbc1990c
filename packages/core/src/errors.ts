/** Every code that Logveil's core can raise; the documentation lists each with its remedy. */
const messages = {
  LOGVEIL_POLICY_TYPE: '{where} must be {expected}',
  LOGVEIL_UNKNOWN_OPTION: 'unknown option "{name}" in {where}{hint}',
  LOGVEIL_UNKNOWN_PRESET: 'unknown preset "{name}"{hint}',
  LOGVEIL_UNKNOWN_DETECTOR: 'unknown detector "{name}"{hint}',
  LOGVEIL_UNKNOWN_MASK: 'unknown mask "{name}" in {where}{hint}',
  LOGVEIL_DUPLICATE_DETECTOR: 'detector "{name}" is given more than once; give each kind one entry',
  LOGVEIL_INVALID_PATH: 'path "{path}" in {where} is not supported: {why}',
  LOGVEIL_INVALID_KEY: 'key "{name}" in {where} is not usable: {why}',
  LOGVEIL_INVALID_PATTERN: 'pattern "{kind}" cannot be compiled: {why}',
  LOGVEIL_INVALID_DETECTOR: 'detector "{kind}" is not usable: {why}',
  LOGVEIL_FAILED_EXAMPLE: 'detector "{kind}" does not keep examples.{list}[{index}]: {why}',
  LOGVEIL_INVALID_MASK_OPTION: 'mask.{name}: {why}',
} as const

/** The code of a {@link LogveilError}. */
export type LogveilErrorCode = keyof typeof messages

/** All codes, for tests and documentation. */
export const errorCodes = Object.keys(messages) as LogveilErrorCode[]

/**
 * A policy that cannot be compiled. Raised only while a masker is being set up, never while logging, and never
 * with a logged value in it.
 *
 * @example
 * ```ts
 * try { createMasker({ presets: ['gpdr'] }) } catch (error) { error.code } // 'LOGVEIL_UNKNOWN_PRESET'
 * ```
 */
export class LogveilError extends TypeError {
  readonly code: LogveilErrorCode

  constructor(code: LogveilErrorCode, details: Record<string, string>) {
    super(messages[code].replace(/\{(\w+)\}/g, (_, name: string) => details[name] ?? ''))
    this.name = 'LogveilError'
    this.code = code
  }
}
