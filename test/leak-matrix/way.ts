import type { Kind } from './kinds.js'

/** A way by which a value gets into a record other than as one of the fields that are logged. */
export interface Way {
  readonly name: string
  /** Logs the value this way and returns everything that was written. */
  readonly write: (kind: Kind) => string
  readonly excludes?: (kind: Kind) => string | undefined
}

export function own({ key, value }: Kind): Record<string, unknown> {
  return { [key]: value }
}
