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

/** Whatever else may be piped to a transport has no transports, and a logger that has been ended takes no more records. */
function fillIn(logger: Partial<winston.Logger>): void {
  if (logger.transports?.length === 0 && logger.writable === true) logger.pipe?.(new LastResort())
}

/** Sees to it that a logger that loses these is not without a transport. */
function watch(transports: readonly Transport[]): void {
  for (const transport of transports)
    if (!transport.listeners('unpipe').includes(fillIn)) transport.on('unpipe', fillIn)
}

/** The transports of a logger, or one for a logger that has none. It is replaced when the last of them goes, or ends as it may after an exception. */
export function neverNone(transports: Transport | Transport[] | undefined): Transport[] {
  const given = [transports ?? []].flat()
  watch(given)
  return given.length > 0 ? given : [new LastResort()]
}
