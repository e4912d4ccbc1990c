import { inspect } from 'node:util'
import { MESSAGE } from 'triple-beam'
import winston from 'winston'

type Transport = winston.transport
type Info = winston.Logform.TransformableInfo

// The class has another name in the types.
const { Transport: BaseTransport } = winston as unknown as { Transport: new () => Transport }

/**
 * Takes the records of a logger that has no other transport, which winston itself would print to standard error before any
 * format has seen them: prints them there, masked. It goes as soon as there is another transport.
 */
class LastResort extends BaseTransport {
  #logger: winston.Logger | undefined

  constructor() {
    super()
    this.once('pipe', (logger: unknown) => {
      this.#logger = logger as winston.Logger
    })
    watch([this])
    // The logger has been ended, maybe by a child, and takes no more records.
    this.once('finish', () => this.off('unpipe', fillIn))
  }

  override _write(info: Info, encoding: BufferEncoding, callback: (error?: Error | null) => void): void {
    const others = this.#logger?.transports.filter((transport) => transport !== this) ?? []
    if (others.length > 0) {
      watch(others)
      this.#logger?.unpipe(this)
      callback()
    } else {
      // Only now: a transport that says so when it is added makes winston catch what would end the process.
      Object.assign(this, { handleExceptions: true, handleRejections: true })
      super._write(info, encoding, callback)
    }
  }

  override log(info: Info, next: () => void): void {
    console.error('[winston] Attempt to write logs with no transports: %s', info[MESSAGE] ?? inspect(info))
    next()
  }
}

/** What a logger does that has lost a transport: it is not without any, or notices as well when it loses the others. */
function fillIn(logger: Partial<winston.Logger>): void {
  // Whatever else may be piped to a transport has none.
  if (logger.transports?.length === 0) logger.pipe?.(new LastResort())
  else watch(logger.transports ?? [])
}

/** Sees to it that a logger that loses these is not without a transport. */
function watch(transports: readonly Transport[]): void {
  for (const transport of transports)
    if (!transport.listeners('unpipe').includes(fillIn)) transport.on('unpipe', fillIn)
}

/** Whether winston pipes to a transport itself; one of winston 2 stands in another, which is made when it is added. */
function isPiped(transport: Transport): boolean {
  return typeof transport.pipe === 'function' && (transport.log?.length ?? 0) < 3
}

/** The transports of a logger, or one more for a logger that has none yet. It is replaced when the last of them goes, or ends as it may after an exception. */
export function neverNone(transports: Transport | Transport[] | undefined): Transport[] {
  const given = [transports ?? []].flat()
  const piped = given.filter(isPiped)
  watch(piped)
  return piped.length > 0 ? given : [...given, new LastResort()]
}
