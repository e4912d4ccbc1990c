import { createRequire } from 'node:module'
import { Writable } from 'node:stream'
import { createMasker } from '../../packages/core/src/index.js'
import { withMasking as withPinoMasking } from '../../packages/pino/src/index.js'
import { withMasking as withWinstonMasking } from '../../packages/winston/src/index.js'

type Pino = typeof import('../../packages/pino/node_modules/pino/pino.js')
type Winston = typeof import('../../packages/winston/node_modules/winston/index.js')
type PinoOptions = NonNullable<Parameters<typeof withPinoMasking>[0]>
type WinstonOptions = NonNullable<Parameters<typeof withWinstonMasking>[0]>

// The loggers are no dependencies of the repository, but of the packages that are tested.
const ofPino = createRequire(new URL('../../packages/pino/package.json', import.meta.url))
const ofWinston = createRequire(new URL('../../packages/winston/package.json', import.meta.url))

export const pino: Pino = ofPino('pino')
export const winston: Winston = ofWinston('winston')

/** One masker for the whole matrix: compiling the default policy two thousand times would test nothing more. */
const masker = createMasker()

export type PinoLogger = ReturnType<Pino>
export type WinstonLogger = ReturnType<Winston['createLogger']>
type WinstonTransport = InstanceType<Winston['transports']['Stream']>

/** A pino logger that writes to memory, masked unless `bare`. */
export function pinoToMemory(options: PinoOptions = {}, bare = false): { logger: PinoLogger; written: () => string } {
  const chunks: string[] = []
  const logger = pinoTo({ write: (chunk: string) => void chunks.push(chunk) }, options, bare)
  return { logger, written: () => chunks.join('') }
}

/** A pino logger that writes to a stream, masked unless `bare`. */
export function pinoTo(stream: { write(chunk: string): void }, options: PinoOptions = {}, bare = false): PinoLogger {
  return pino(bare ? options : withPinoMasking(options, masker), stream)
}

/** A winston transport that writes what a stream would get to memory. */
export function memoryTransport(options: object = {}): { transport: WinstonTransport; written: () => string } {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk.toString('utf8'))
      done()
    },
  })
  return { transport: new winston.transports.Stream({ stream, ...options }), written: () => chunks.join('') }
}

/** A winston logger that writes to memory, masked unless `bare`. */
export function winstonToMemory(
  options: WinstonOptions = {},
  bare = false,
): { logger: WinstonLogger; written: () => string } {
  const { transport, written } = memoryTransport()
  const all = { transports: [transport], exitOnError: false, ...options }
  const logger = winston.createLogger(bare ? all : withWinstonMasking(all, masker))
  return { logger, written }
}
