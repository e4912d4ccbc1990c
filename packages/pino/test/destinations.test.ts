import { once } from 'node:events'
import { Writable } from 'node:stream'
import type { DestinationStream, LoggerOptions } from 'pino'
import pretty from 'pino-pretty'
import { describe, expect, test } from 'vitest'
import { withMasking } from '../src/index.js'
import { leaksIn, memory, pinos, planted, temporaryFile } from './support.js'

type Worker = DestinationStream & NodeJS.EventEmitter & { end(): void }

/** The stream that a logger writes to, where the test did not make it itself. */
function streamOf(logger: object): Worker {
  const symbol = Object.getOwnPropertySymbols(logger).find(({ description }) => description === 'pino.stream')
  return (logger as Record<symbol, Worker>)[symbol as symbol] as Worker
}

async function finish(worker: Worker): Promise<void> {
  const closed = once(worker, 'close')
  worker.end()
  await closed
}

describe.each(pinos)('destinations of pino $version', ({ pino }) => {
  test('a file', () => {
    const file = temporaryFile()
    const logger = pino(withMasking(), pino.destination({ dest: file.path, sync: true }))
    logger.info(planted)
    expect(leaksIn(file.text())).toEqual([])
    expect(JSON.parse(file.text())).toMatchObject({ userId: '*****' })
  })

  test('a buffered file', async () => {
    const file = temporaryFile()
    const destination = pino.destination({ dest: file.path, sync: false, minLength: 4096 })
    await once(destination, 'ready')
    const logger = pino(withMasking({}, { fields: [{ keys: ['withheld'], mask: 'remove' }] }), destination)
    for (let i = 0; i < 100; i++) logger.info({ ...planted, withheld: i })
    destination.flushSync() // does not wait for the write under way, which the end does
    destination.end()
    await once(destination, 'close')
    expect(leaksIn(file.text())).toEqual([])
    expect(file.text().split('\n')).toHaveLength(101)
  })

  test('several streams with levels of their own', () => {
    const [all, errors] = [memory(), memory()]
    const logger = pino(
      withMasking({ level: 'debug' }),
      pino.multistream([
        { level: 'debug', stream: all },
        { level: 'error', stream: errors },
      ]),
    )
    logger.debug(planted)
    logger.error(planted)
    expect(all.records()).toHaveLength(2)
    expect(errors.records()).toMatchObject([{ level: 50, userId: '*****' }])
    expect(leaksIn(all.text() + errors.text())).toEqual([])
  })

  test('a Node stream', () => {
    const chunks: string[] = []
    const stream = new Writable({ write: (chunk, _, done) => done(void chunks.push(String(chunk))) })
    pino(withMasking(), stream).info(planted)
    expect(leaksIn(chunks.join(''))).toEqual([])
  })

  test.each<{ what: string; options: LoggerOptions<'audit'> }>([
    { what: 'alone', options: {} },
    {
      what: 'beside formatters and custom levels',
      options: { formatters: { level: (label) => ({ level: label }) }, customLevels: { audit: 35 } },
    },
  ])('a worker transport in the options, $what', async ({ options }) => {
    const file = temporaryFile()
    const transport = { target: 'pino/file', options: { destination: file.path } }
    const logger = pino(withMasking({ ...options, transport }))
    await once(streamOf(logger), 'ready')
    logger.info(planted)
    await finish(streamOf(logger))
    expect(leaksIn(file.text())).toEqual([])
    expect(JSON.parse(file.text())).toMatchObject({ userId: '*****' })
  })

  test('worker transports for several levels, with custom levels', async () => {
    const [all, audits] = [temporaryFile(), temporaryFile()]
    const targets = [
      { level: 'info', target: 'pino/file', options: { destination: all.path } },
      { level: 'audit', target: 'pino/file', options: { destination: audits.path } },
    ]
    const logger = pino(withMasking({ customLevels: { audit: 35 }, transport: { targets } }))
    await once(streamOf(logger), 'ready')
    logger.info(planted, 'first')
    logger.audit(planted, 'second')
    await finish(streamOf(logger))
    expect(all.text().split('\n')).toHaveLength(3)
    expect(JSON.parse(audits.text())).toMatchObject({ level: 35, userId: '*****', msg: 'second' })
    expect(leaksIn(all.text() + audits.text())).toEqual([])
  })

  test('a worker transport made by itself', async () => {
    const file = temporaryFile()
    const worker = pino.transport({ target: 'pino/file', options: { destination: file.path } }) as Worker
    await once(worker, 'ready')
    pino(withMasking(), worker).info(planted)
    await finish(worker)
    expect(leaksIn(file.text())).toEqual([])
    expect(file.text()).toContain('"userId":"*****"')
  })

  test('pino-pretty in a worker', async () => {
    const file = temporaryFile()
    const transport = {
      target: 'pino-pretty',
      options: { destination: file.path, colorize: false, messageFormat: '{msg} by {userId}' },
    }
    const logger = pino(withMasking({ transport }))
    await once(streamOf(logger), 'ready')
    logger.info(planted, `mail to ${planted.email}`)
    await finish(streamOf(logger))
    expect(file.text()).toContain('mail to j***@corp.example.com by *****')
    expect(leaksIn(file.text())).toEqual([])
  })

  test('pino-pretty as a stream', () => {
    const chunks: string[] = []
    const destination = new Writable({ write: (chunk, _, done) => done(void chunks.push(String(chunk))) })
    const logger = pino(withMasking(), pretty({ destination, sync: true, colorize: false }))
    logger.error(new Error(`no mail to ${planted.email}`), 'failed')
    expect(chunks.join('')).toContain('no mail to j***@corp.example.com')
    expect(leaksIn(chunks.join(''))).toEqual([])
  })
})
