import { inspect } from 'node:util'
import type { Kind } from './kinds.js'
import { memoryTransport, winston, winstonToMemory } from './loggers.js'
import { needsField, textOf } from './place.js'
import { own, type Way } from './way.js'

const { format } = winston

function way(name: string, write: (kind: Kind) => string, excludes?: Way['excludes']): Way {
  return { name, write, ...(excludes && { excludes }) }
}

type Options = NonNullable<Parameters<typeof winstonToMemory>[0]>
type Logger = ReturnType<typeof winstonToMemory>['logger']

function logged(options: Options, log: (logger: Logger) => void): string {
  const { logger, written } = winstonToMemory(options)
  log(logger)
  return written()
}

const spilling = format.printf((info) => `${info.level} ${String(info.message)} ${inspect(info, { depth: 9 })}`)

function formatted(name: string, made: () => ReturnType<typeof format.json>): Way[] {
  return [
    way(`fields in ${name}`, (kind) => logged({ format: made() }, (logger) => logger.info('x', own(kind)))),
    way(`nested fields in ${name}`, (kind) =>
      logged({ format: made() }, (logger) => logger.info('x', { a: [own(kind)] })),
    ),
    way(
      `the message in ${name}`,
      (kind) => logged({ format: made() }, (logger) => logger.info(`sent ${textOf(kind)}`)),
      needsField,
    ),
  ]
}

/** Several transports, one with a format of its own. */
function toSeveral(kind: Kind): string {
  const plain = memoryTransport()
  const own_ = memoryTransport({ format: spilling })
  const { logger, written } = winstonToMemory({ transports: [plain.transport, own_.transport] })
  logger.info('x', own(kind))
  logger.info('x', { a: { b: own(kind) } })
  return plain.written() + own_.written() + written()
}

function uncaught(kind: Kind, message: string): string {
  const handler = memoryTransport()
  const { logger } = winstonToMemory({ exceptionHandlers: [handler.transport], transports: [] })
  const error = Object.assign(new Error(message), own(kind))
  logger.log(logger.exceptions.getAllInfo(error) as never)
  logger.close()
  return handler.written()
}

function unhandled(kind: Kind, message: string): string {
  const handler = memoryTransport()
  const { logger } = winstonToMemory({ rejectionHandlers: [handler.transport], transports: [] })
  const error = Object.assign(new Error(message), own(kind))
  // As winston's own handler does it; its types leave the method out.
  const { rejections } = logger as unknown as { rejections: { getAllInfo(error: Error): object } }
  logger.log({ ...rejections.getAllInfo(error), rejection: true } as never)
  logger.close()
  return handler.written()
}

/** The ways into a winston record other than its fields. */
export const winstonWays: readonly Way[] = [
  way('the message', (kind) => logged({}, (logger) => logger.info(`sent ${textOf(kind)}`)), needsField),
  way('log(level, message, meta)', (kind) => logged({}, (logger) => logger.log('info', 'x', own(kind)))),
  way('log(record)', (kind) => logged({}, (logger) => logger.log({ level: 'info', message: 'x', ...own(kind) }))),
  way('write(record)', (kind) =>
    logged({}, (logger) => void logger.write({ level: 'info', message: 'x', ...own(kind) })),
  ),
  way('an object as the message', (kind) => logged({}, (logger) => logger.info(own(kind)))),
  way(
    'a message from the metadata',
    (kind) => logged({}, (logger) => logger.info('x', { message: textOf(kind) })),
    needsField,
  ),
  way(
    'splat %s',
    (kind) =>
      logged({ format: format.combine(format.splat(), format.simple()) }, (logger) =>
        logger.info('sent %s', textOf(kind)),
      ),
    needsField,
  ),
  way('splat %o', (kind) =>
    logged({ format: format.combine(format.splat(), format.simple()) }, (logger) => logger.info('sent %o', own(kind))),
  ),
  way('splat %j', (kind) =>
    logged({ format: format.combine(format.splat(), format.json()) }, (logger) => logger.info('sent %j', own(kind))),
  ),
  way('more arguments than placeholders', (kind) =>
    logged({ format: format.combine(format.splat(), spilling) }, (logger) =>
      logger.info('sent %d', 1, own(kind), { a: own(kind) }),
    ),
  ),
  way('child', (kind) => logged({}, (logger) => logger.child(own(kind)).info('x'))),
  way('a grandchild', (kind) =>
    logged({}, (logger) =>
      logger
        .child({ a: 1 })
        .child({ b: own(kind) })
        .info('x'),
    ),
  ),
  way('defaultMeta', (kind) => logged({ defaultMeta: own(kind) }, (logger) => logger.info('x'))),
  way(
    'an error as the record',
    (kind) =>
      logged({ format: format.combine(format.errors({ stack: true }), format.json()) }, (logger) =>
        logger.error(new Error(`sent ${textOf(kind)}`)),
      ),
    needsField,
  ),
  way('the fields of an error as the record', (kind) =>
    logged({ format: format.combine(format.errors({ stack: true }), format.json()) }, (logger) =>
      logger.error(Object.assign(new Error('a'), own(kind))),
    ),
  ),
  way('the cause of an error as the record', (kind) =>
    logged({ format: format.combine(format.errors({ stack: true, cause: true } as never), format.json()) }, (logger) =>
      logger.error(new Error('a', { cause: Object.assign(new Error('b'), own(kind)) })),
    ),
  ),
  way('an error in a text format', (kind) =>
    logged({ format: format.combine(format.errors({ stack: true }), spilling) }, (logger) =>
      logger.error(Object.assign(new Error('a'), own(kind))),
    ),
  ),
  way('an error as metadata', (kind) =>
    logged({ format: spilling }, (logger) => logger.error('x', Object.assign(new Error('a'), own(kind)))),
  ),
  way('several transports', toSeveral),
  way("an uncaught exception's message", (kind) => uncaught(kind, textOf(kind)), needsField),
  way("an uncaught exception's fields", (kind) => uncaught(kind, 'failed')),
  way("an unhandled rejection's message", (kind) => unhandled(kind, textOf(kind)), needsField),
  way("an unhandled rejection's fields", (kind) => unhandled(kind, 'failed')),
  way('URLSearchParams in a text format', (kind) =>
    logged({ format: spilling }, (logger) => logger.info('x', { query: new URLSearchParams(own(kind) as never) })),
  ),
  way('a Buffer in a text format', (kind) =>
    logged({ format: spilling }, (logger) => logger.info('x', { query: Buffer.from(String(kind.text ?? 'none')) })),
  ),
  way('a timer', (kind) => logged({}, (logger) => logger.startTimer().done({ message: 'x', ...own(kind) }))),
  way('a profile', (kind) =>
    logged({}, (logger) => {
      logger.profile('p')
      logger.profile('p', { message: 'x', level: 'info', ...own(kind) } as never)
    }),
  ),
  ...formatted('json', () => format.json()),
  ...formatted('indented json', () => format.json({ space: 2 })),
  ...formatted('simple', () => format.simple()),
  ...formatted('printf', () => spilling),
  ...formatted('cli', () => format.combine(format.cli(), spilling)),
  ...formatted('all colours', () => format.combine(format.colorize({ all: true }), format.simple())),
  ...formatted('prettyPrint', () => format.prettyPrint({ depth: 9, colorize: true })),
  ...formatted('logstash', () => format.logstash()),
  ...formatted('metadata', () => format.combine(format.metadata(), format.json())),
  ...formatted('align and timestamp', () => format.combine(format.timestamp(), format.align(), spilling)),
]
