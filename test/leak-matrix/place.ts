import type { Kind } from './kinds.js'

/** A place in a record where a value may hide. */
export interface Place {
  readonly name: string
  /** A fresh payload, equal each time: the fields of the record. */
  readonly build: (kind: Kind) => object
  /** Why a kind cannot be there; such a combination has no meaning. */
  readonly excludes?: (kind: Kind) => string | undefined
  /** Too deep or too large for a deep comparison of the caller's object. */
  readonly incomparable?: true
}

/** The value in running text. Only for kinds that can be told there. */
export function textOf({ name, text }: Kind): string {
  if (text === undefined) throw new Error(`${name} has no form in text`)
  return text
}

export const needsField = ({ text }: Kind): string | undefined =>
  text === undefined ? 'only its field name tells what it is' : undefined
