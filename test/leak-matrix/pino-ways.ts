import type { Kind } from './kinds.js'
import { type pino, pinoToMemory } from './loggers.js'
import { needsField, textOf } from './place.js'
import { own, type Way } from './way.js'

function way(name: string, write: (kind: Kind) => string, excludes?: Way['excludes']): Way {
  return { name, write, ...(excludes && { excludes }) }
}

/** Logs with a logger of these options and returns what was written. */
function logged(options: Parameters<typeof pinoToMemory>[0], log: (logger: ReturnType<typeof pino>) => void): string {
  const { logger, written } = pinoToMemory(options)
  log(logger)
  return written()
}

/** The ways into a pino record other than its fields. */
export const pinoWays: readonly Way[] = [
  way('the message', (kind) => logged({}, (logger) => logger.info(`sent ${textOf(kind)}`)), needsField),
  way('a message beside fields', (kind) => logged({}, (logger) => logger.warn({ a: 1 }, textOf(kind))), needsField),
  way('%s', (kind) => logged({}, (logger) => logger.info('sent %s to %s', textOf(kind), 'peer')), needsField),
  way('%o', (kind) => logged({}, (logger) => logger.info('sent %o', own(kind)))),
  way('%O', (kind) => logged({}, (logger) => logger.info('sent %O', { deep: own(kind) }))),
  way('%j', (kind) => logged({}, (logger) => logger.info('sent %j', { deep: own(kind) }))),
  way('%s of an object', (kind) => logged({}, (logger) => logger.info('sent %s', own(kind)))),
  way('child bindings', (kind) => logged({}, (logger) => logger.child(own(kind)).info('x'))),
  way('bindings of a grandchild', (kind) =>
    logged({}, (logger) =>
      logger
        .child({ a: 1 })
        .child({ b: own(kind) })
        .info('x'),
    ),
  ),
  way('setBindings', (kind) =>
    logged({}, (logger) => {
      const child = logger.child({})
      child.setBindings(own(kind))
      child.info('x')
    }),
  ),
  way('a mixin', (kind) => logged({ mixin: () => own(kind) }, (logger) => logger.info('x'))),
  way('base', (kind) => logged({ base: own(kind) }, (logger) => logger.info('x'))),
  way('the output of a serializer', (kind) =>
    logged({ serializers: { req: () => own(kind) } }, (logger) => logger.info({ req: {} }, 'x')),
  ),
  way("the output of a child's serializer", (kind) =>
    logged({}, (logger) => logger.child({}, { serializers: { req: () => own(kind) } }).info({ req: {} }, 'x')),
  ),
  way('the output of formatters.log', (kind) =>
    logged({ formatters: { log: () => own(kind) } }, (logger) => logger.info({ a: 1 })),
  ),
  way('the output of formatters.bindings', (kind) =>
    logged({ formatters: { bindings: () => own(kind) } }, (logger) => logger.child({}).info('x')),
  ),
  way('nestedKey', (kind) => logged({ nestedKey: 'payload' }, (logger) => logger.info(own(kind), 'x'))),
  way(
    'another messageKey',
    (kind) => logged({ messageKey: 'text' }, (logger) => logger.info(textOf(kind))),
    needsField,
  ),
  way('msgPrefix', (kind) => logged({ msgPrefix: `${kind.text} ` }, (logger) => logger.info('x')), needsField),
  way('hooks.logMethod', (kind) =>
    logged(
      {
        hooks: {
          logMethod(_args, method) {
            method.apply(this, [own(kind) as never, 'x' as never])
          },
        },
      },
      (logger) => logger.info('y'),
    ),
  ),
  way(
    'hooks.streamWrite',
    (kind) =>
      logged({ hooks: { streamWrite: (line) => line.replace('"x"', JSON.stringify(textOf(kind))) } }, (logger) =>
        logger.info('x'),
      ),
    needsField,
  ),
  way(
    'an error as the record',
    (kind) => logged({}, (logger) => logger.error(new Error(`sent ${textOf(kind)}`))),
    needsField,
  ),
  way('the fields of an error as the record', (kind) =>
    logged({}, (logger) => logger.error(Object.assign(new Error('a'), own(kind)))),
  ),
  way(
    'the stack of an error',
    (kind) =>
      logged({}, (logger) => {
        const error = new Error('a')
        error.stack = `Error: a\n    at login (${textOf(kind)})\n    at main`
        logger.error(error)
      }),
    needsField,
  ),
  way('a custom level', (kind) =>
    logged({ customLevels: { audit: 35 } as never }, (logger) =>
      (logger as never as Record<string, (o: object) => void>).audit?.(own(kind)),
    ),
  ),
  way('fatal', (kind) => logged({}, (logger) => logger.fatal(own(kind), 'x'))),
  way('a logger with redact of its own', (kind) =>
    logged({ redact: ['other'] }, (logger) => logger.info({ other: 1, ...own(kind) })),
  ),
]
