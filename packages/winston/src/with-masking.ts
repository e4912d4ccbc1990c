import { LogveilError, type Masker, type Policy } from '@logveil/core'
import winston from 'winston'
import { InfoMasker } from './info-masker.js'
import { neverNone } from './last-resort.js'
import { follow, surround } from './surround.js'

type Transport = winston.transport

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
  const { transports, exceptionHandlers, rejectionHandlers } = options
  // One transport may stand in several places.
  for (const transport of new Set<Transport | undefined>([transports, exceptionHandlers, rejectionHandlers].flat())) {
    if (transport?.format) transport.format = follow(transport.format, masker)
  }
  const format = surround(options.format ?? winston.format.json(), masker)
  return { ...options, transports: neverNone(transports), format }
}
