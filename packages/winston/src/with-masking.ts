import { LogveilError, type Masker, type Policy } from '@logveil/core'
import winston from 'winston'
import { InfoMasker } from './info-masker.js'
import { follow, surround } from './surround.js'

type Transports = winston.LoggerOptions['transports']

/**
 * Winston options whose formats mask every record before a transport sees it: its fields, its message, its arguments and
 * its final text. The options you pass are not changed, but a transport is one running object: the `format` of each one
 * that has its own is replaced by a masking one.
 *
 * @param options Winston's logger options; default: none, which formats as JSON.
 * @param policy What is masked and how; default: everything that the `default` preset knows. Or a masker made by
 *   `createMasker`, to share it or to read its `stats()`.
 * @throws LogveilError (a `TypeError` with a `code`) when the options or the policy cannot mean what they say.
 * @example
 * ```ts
 * const logger = winston.createLogger(withMasking({ transports: [new winston.transports.Console()] }))
 * logger.info('signed up', { userId: 12345, email: 'john@example.com' }) // "email":"j***@example.com", "userId":"*****"
 * ```
 */
export function withMasking(options: winston.LoggerOptions = {}, policy: Policy | Masker = {}): winston.LoggerOptions {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new LogveilError('LOGVEIL_POLICY_TYPE', { where: 'the winston options', expected: 'an object' })
  }
  const masker = new InfoMasker(policy)
  for (const transports of [options.transports, options.exceptionHandlers, options.rejectionHandlers]) {
    maskTransports(transports as Transports, masker)
  }
  return { ...options, format: surround(options.format ?? winston.format.json(), masker) }
}

/** Formats that already mask, so that a transport in two places, or given twice, is not wrapped twice. */
const masking = new WeakSet<winston.Logform.Format>()

function maskTransports(transports: Transports, masker: InfoMasker): void {
  for (const transport of [transports].flat()) {
    if (!transport?.format || masking.has(transport.format)) continue
    transport.format = follow(transport.format, masker)
    masking.add(transport.format)
  }
}
