import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { maskFormat, withMasking } from '../src/index.js'
import { leaksIn, memory, planted, winstons } from './support.js'

const { email, userId, password } = planted

describe.each(winstons)('transports of winston $version', ({ winston }) => {
  const { combine, json, printf, simple } = winston.format

  test('one with a format of its own', () => {
    const text = memory(winston, {
      format: printf(({ level, userId, message }) => `${level} ${userId} ${message} ${email}`),
    })
    const plain = memory(winston)
    const logger = winston.createLogger(withMasking({ transports: [text.transport, plain.transport] }))
    logger.info(`to ${email}`, planted)
    expect(text.lines()).toEqual(['info ***** to j***@corp.example.com j***@corp.example.com'])
    expect(leaksIn(text.everything() + plain.everything())).toEqual([])
  })

  test('one whose format drops records', () => {
    const none = memory(winston, { format: winston.format(() => false)() })
    const logger = winston.createLogger(withMasking({ transports: none.transport }))
    logger.info('hello')
    expect(none.infos).toEqual([])
  })

  test('one that is added later, with a text format of its own', () => {
    const late = memory(winston, { format: printf(({ userId, message }) => `${userId} ${message}`) })
    const logger = winston.createLogger(withMasking({ transports: memory(winston).transport }))
    logger.add(late.transport)
    logger.info(`to ${email}`, planted)
    expect(late.lines()).toEqual(['***** to j***@corp.example.com'])
    expect(leaksIn(late.everything())).toEqual([])
  })

  test('one that is added later, whose format ends in maskFormat', () => {
    const late = memory(winston, {
      format: combine(
        printf(() => `from ${email}`),
        maskFormat(),
      ),
    })
    const logger = winston.createLogger(withMasking({ transports: memory(winston).transport }))
    logger.add(late.transport)
    logger.info('hello')
    expect(late.lines()).toEqual(['from j***@corp.example.com'])
  })

  test('one that two loggers share', () => {
    const shared = memory(winston, { format: simple() })
    for (const level of ['info', 'warn']) {
      winston.createLogger(withMasking({ transports: shared.transport })).log(level, 'hello', planted)
    }
    expect(shared.lines()).toHaveLength(2)
    expect(leaksIn(shared.everything())).toEqual([])
  })

  test('a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'masking-winston-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const filename = join(folder, 'out.log')
    const transport = new winston.transports.File({ filename, format: combine(winston.format.timestamp(), json()) })
    const logger = winston.createLogger(withMasking({ transports: transport }))
    logger.info(`to ${email}`, planted)
    logger.end()
    const written = await vi.waitFor(
      () => readFileSync(filename, 'utf8').match(/^.+\n$/)?.[0] ?? expect.fail('nothing yet'),
    )
    expect(JSON.parse(written)).toMatchObject({ level: 'info', userId: '*****', timestamp: expect.any(String) })
    expect(leaksIn(written)).toEqual([])
  })

  test('a stream', () => {
    const chunks: string[] = []
    const stream = new Writable({ write: (chunk, _, done) => done(void chunks.push(String(chunk))) })
    winston.createLogger(withMasking({ transports: new winston.transports.Stream({ stream }) })).info('hello', planted)
    expect(chunks.join('')).toContain('"userId":"*****"')
    expect(leaksIn(chunks.join(''))).toEqual([])
  })

  test('handlers of exceptions and rejections', () => {
    const [exceptions, rejections, all] = [
      memory(winston),
      memory(winston),
      memory(winston, { handleExceptions: true, format: simple() }),
    ]
    const options = {
      exitOnError: false,
      exceptionHandlers: [exceptions.transport],
      rejectionHandlers: [rejections.transport],
    }
    const logger = winston.createLogger(withMasking({ ...options, transports: all.transport }))
    onTestFinished(() => void logger.close())
    const problem = Object.assign(new Error(`no mail to ${email}`), { password })
    // Calling winston's own listener is what an uncaught exception does, without taking the test runner down.
    const listener = process.listeners('uncaughtException').at(-1) as (error: Error) => void
    listener(problem)
    const onRejection = process.listeners('unhandledRejection').at(-1) as (
      error: Error,
      promise: Promise<unknown>,
    ) => void
    onRejection(problem, Promise.resolve())
    expect(exceptions.infos[0]?.message).toMatch(
      /^uncaughtException: no mail to j\*{3}@corp\.example\.com\nError: no mail to j/,
    )
    expect(rejections.infos.length + exceptions.infos.length).toBeGreaterThanOrEqual(2)
    expect(all.infos.length).toBeGreaterThanOrEqual(1)
    expect(leaksIn(exceptions.everything() + rejections.everything() + all.everything())).toEqual([])
  })

  test('the default logger and containers', () => {
    const [one, two] = [memory(winston), memory(winston)]
    winston.configure(withMasking({ transports: one.transport }))
    onTestFinished(() => {
      winston.clear()
    })
    winston.info(`to ${email}`, planted)
    const container = new winston.Container()
    container.add('orders', withMasking({ transports: [two.transport] }))
    container.get('orders').info(`to ${email}`, planted)
    expect(one.lines()).toEqual(two.lines())
    expect(one.lines()).toHaveLength(1)
    expect(leaksIn(one.everything() + two.everything())).toEqual([])
  })

  test('those of a logger that is configured anew with masking', () => {
    const out = memory(winston)
    const logger = winston.createLogger({ transports: memory(winston).transport })
    logger.configure(withMasking({ transports: out.transport }))
    logger.info('hello', planted)
    expect(leaksIn(out.everything())).toEqual([])
  })

  test('child loggers, default metadata, timers and profiles', () => {
    const out = memory(winston)
    const logger = winston.createLogger(withMasking({ defaultMeta: { email }, transports: out.transport }))
    logger.child({ userId }).child({ password }).info('child', { more: true })
    logger.child({ userId }).error(new Error(email))
    logger.startTimer().done({ message: `to ${email}`, password })
    logger.profile('work')
    logger.profile('work', { level: 'info', message: `to ${email}`, userId })
    expect(out.infos).toMatchObject([
      { message: 'child', userId: '*****', password: '*****', more: true },
      { userId: '*****' },
      { durationMs: expect.any(Number), password: '*****' },
      { durationMs: expect.any(Number), userId: '*****' },
    ])
    expect(leaksIn(out.everything())).toEqual([])
  })

  test('custom levels', () => {
    const out = memory(winston)
    const levels = { alarm: 0, audit: 1 }
    const logger = winston.createLogger(withMasking({ levels, level: 'audit', transports: out.transport }))
    ;(logger as unknown as Record<string, (message: string, meta: object) => void>).audit?.('hello', planted)
    expect(out.infos).toMatchObject([{ level: 'audit', userId: '*****' }])
  })

  test('the console', () => {
    const written: string[] = []
    const stdout = (console as unknown as { _stdout: NodeJS.WriteStream })._stdout
    const write = vi.spyOn(stdout, 'write').mockImplementation((chunk) => written.push(String(chunk)) > 0)
    const logger = winston.createLogger(
      withMasking({ transports: new winston.transports.Console({ format: simple() }) }),
    )
    logger.info(`to ${email}`, planted)
    write.mockRestore()
    expect(written.join('')).toMatch(/^info: to j\*{3}@corp\.example\.com \{.*\}\n$/)
    expect(leaksIn(written.join(''))).toEqual([])
  })
})
