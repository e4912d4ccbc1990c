import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readable } from './encodings.js'
import { type Kind, kinds } from './kinds.js'
import { type PinoLogger, pino, pinoTo, type WinstonLogger, winston, winstonToMemory } from './loggers.js'
import { own } from './way.js'

/** Files that are gone when the test is over. */
function temporaryFiles(count: number): { paths: string[]; text: () => string } {
  const folder = mkdtempSync(join(tmpdir(), 'leak-matrix-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const paths = Array.from({ length: count }, (_, i) => join(folder, `${i}.log`))
  return { paths, text: () => paths.map((path) => readFileSync(path, 'utf8')).join('') }
}

function payload(kind: Kind): object {
  return {
    ...own(kind),
    nested: [{ deep: own(kind) }],
    body: JSON.stringify(own(kind)),
    note: kind.text,
    err: Object.assign(new Error(kind.text ?? 'failed'), own(kind)),
  }
}

/** Every kind in several places; the number of lines is returned. */
function logAll(log: (payload: object, message: string) => void): number {
  for (const kind of kinds) {
    log(payload(kind), `sent ${kind.text ?? 'it'}`)
    log({ list: [payload(kind)] }, 'x')
  }
  return kinds.length * 2
}

function leaks(written: string): string[] {
  return kinds.flatMap(({ needles }) => readable(written, needles))
}

type Stream = ReturnType<typeof pino.transport>

async function closed(stream: Stream): Promise<void> {
  const done = once(stream, 'close')
  stream.end()
  await done
}

describe('pino writes nothing raw to', () => {
  const logTo = (logger: PinoLogger) => logAll((fields, message) => logger.info(fields, message))

  test('a file, synchronously and buffered', async () => {
    const { paths, text } = temporaryFiles(2)
    const [sync, buffered] = paths as [string, string]
    const direct = pino.destination({ dest: sync, sync: true })
    const slow = pino.destination({ dest: buffered, sync: false, minLength: 4096 })
    await once(slow, 'ready')
    const lines = logTo(pinoTo(direct)) + logTo(pinoTo(slow))
    slow.flushSync()
    expect(text().trimEnd().split('\n')).toHaveLength(lines)
    expect(leaks(text())).toEqual([])
  })

  test('several streams, each with its level', () => {
    const { paths, text } = temporaryFiles(3)
    const streams = paths.map((dest, i) => ({
      level: i === 0 ? ('debug' as const) : ('info' as const),
      stream: pino.destination({ dest, sync: true }),
    }))
    const lines = logTo(pinoTo(pino.multistream(streams)))
    expect(text().trimEnd().split('\n')).toHaveLength(lines * 3)
    expect(leaks(text())).toEqual([])
  })

  test('a worker, and several workers', async () => {
    const { paths, text } = temporaryFiles(3)
    const [one, two, three] = paths as [string, string, string]
    const target = (destination: string) => ({ target: 'pino/file', level: 'info', options: { destination } })
    const single = pino.transport({ target: 'pino/file', options: { destination: one } })
    const several = pino.transport({ targets: [target(two), target(three)] })
    const lines = logTo(pinoTo(single))
    logTo(pinoTo(several))
    await Promise.all([closed(single), closed(several)])
    expect(text().trimEnd().split('\n')).toHaveLength(lines * 3)
    expect(leaks(text())).toEqual([])
  })
})

describe('winston writes nothing raw to', () => {
  const { combine, json, timestamp, simple, prettyPrint } = winston.format
  const logTo = (logger: WinstonLogger) => logAll((fields, message) => void logger.info(message, fields))

  test.each([
    { name: 'json', format: json() },
    { name: 'json with timestamp', format: combine(timestamp(), json()) },
    { name: 'text', format: simple() },
  ])('files, each with a format of its own, after $name', async ({ format }) => {
    const { paths, text } = temporaryFiles(3)
    const [plain, asJson, pretty] = paths as [string, string, string]
    const transports = [
      new winston.transports.File({ filename: plain }),
      new winston.transports.File({ filename: asJson, format: combine(timestamp(), json()) }),
      new winston.transports.File({ filename: pretty, format: prettyPrint() }),
    ]
    const { logger } = winstonToMemory({ format, transports })
    logTo(logger)
    const done = Promise.all(transports.map((transport) => once(transport, 'finish')))
    logger.end()
    await done
    expect(text().length).toBeGreaterThan(10_000)
    expect(leaks(text())).toEqual([])
  })
})
