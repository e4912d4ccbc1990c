import { createMasker, LogveilError, loggerLineMasker, type Masker, type Policy } from '@logveil/core'
import type { LoggerOptions } from 'pino'

/**
 * Pino options that mask every line just before it is written: whatever ends up in the line, from bindings, mixins,
 * serializers, formatters or the message, has been looked at. Your own `hooks.streamWrite` runs first. The options you
 * pass are not changed.
 *
 * @param options Pino's options; default: none.
 * @param policy What is masked and how; default: everything that the `default` preset knows. A masker made by
 *   `createMasker` can be given instead, to share it or to read its `stats()`.
 * @throws LogveilError (a `TypeError` with a `code`) when the options or the policy cannot mean what they say.
 * @example
 * ```ts
 * const logger = pino(withMasking({ level: 'debug' }))
 * logger.info({ userId: 12345, email: 'john@example.com' }) // "userId":"*****","email":"j***@example.com"
 * ```
 */
export function withMasking<CustomLevels extends string = never, UseOnlyCustomLevels extends boolean = boolean>(
  options: LoggerOptions<CustomLevels, UseOnlyCustomLevels> = {},
  policy: Policy | Masker = {},
): LoggerOptions<CustomLevels, UseOnlyCustomLevels> {
  if (!isPlainOptions(options)) {
    refuse('the pino options', 'an object (a stream is the second argument of pino itself)')
  }
  const own = options.hooks?.streamWrite
  if (own !== undefined && typeof own !== 'function') refuse('hooks.streamWrite', 'a function')
  const masker = isMasker(policy) ? policy : createMasker(policy)
  const streamWrite = own ? (line: string) => masker.maskLine(own(line)) : loggerLineMasker(masker)
  return { ...options, hooks: { ...options.hooks, streamWrite } }
}

/** Tells options from what pino also takes as its first argument, a file name or a stream, and from a finished logger. */
function isPlainOptions(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return !['write', 'child'].some((method) => typeof (value as Record<string, unknown>)[method] === 'function')
}

function isMasker(policy: Policy | Masker): policy is Masker {
  return typeof (policy as Partial<Masker> | null)?.maskLine === 'function'
}

function refuse(where: string, expected: string): never {
  throw new LogveilError('LOGVEIL_POLICY_TYPE', { where, expected })
}
