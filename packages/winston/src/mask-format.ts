import type { Masker, Policy } from '@logveil/core'
import winston from 'winston'
import type { Format } from './format.js'
import { InfoMasker } from './info-masker.js'

/**
 * A format that masks a record's fields, message, arguments and, when a format before it has made one, its final text.
 * For those who compose formats by hand: put it first, so that fields are masked while they still have names, and last
 * if a format in between adds any.
 *
 * @param policy What is masked and how; default: everything that the `default` preset knows. Or a masker made by
 *   `createMasker`, to share it or to read its `stats()`.
 * @throws LogveilError (a `TypeError` with a `code`) when the policy cannot mean what it says.
 * @example
 * ```ts
 * const line = winston.format.printf(({ level, message }) => `${level}: ${message}`)
 * winston.createLogger({ format: winston.format.combine(maskFormat(), line) })
 * ```
 */
export function maskFormat(policy: Policy | Masker = {}): Format {
  const masker = new InfoMasker(policy)
  return winston.format((info) => masker.mask(info))()
}
