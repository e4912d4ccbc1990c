import { EventEmitter, once } from 'node:events'
import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { withMasking } from '../src/index.js'
import { leaksIn, memory, planted, winstons } from './support.js'

const printed = vi.spyOn(console, 'error')
beforeEach(() => void printed.mockReset().mockImplementation(() => {}))
afterEach(() => {
  expect(leaksIn(inspect(printed.mock.calls))).toEqual([])
})

const said = () => printed.mock.calls.map(([, record]) => record)
const masked = '{"email":"j***@corp.example.com","level":"info","message":"hello"}'

describe.each(winstons)('a logger of winston $version that has no transport prints masked records', ({ winston }) => {
  const log = (logger: ReturnType<typeof winston.createLogger>) => logger.info('hello', { email: planted.email })

  test('from the start', () => {
    const logger = winston.createLogger(withMasking())
    log(logger)
    logger.child({ password: planted.password }).info(`to ${planted.email}`)
    logger.debug('not at this level')
    expect(said()).toEqual([masked, '{"level":"info","message":"to j***@corp.example.com","password":"*****"}'])
    expect(printed).toHaveBeenCalledWith(expect.stringContaining('no transports'), masked)
  })

  test('until it has one, and again when that is removed', () => {
    const late = memory(winston)
    const logger = winston.createLogger(withMasking({ transports: [] }))
    logger.add(late.transport)
    log(logger)
    log(logger)
    expect(late.lines()).toEqual([masked, masked])
    expect(logger.transports).toEqual([late.transport])
    expect(said()).toEqual([])
    logger.remove(late.transport)
    log(logger)
    expect(said()).toEqual([masked])
    logger.add(late.transport)
    log(logger)
    expect(late.infos).toHaveLength(3)
    expect(said()).toHaveLength(1)
  })

  test('when a transport took the place of another before', () => {
    const [one, two, three] = [memory(winston), memory(winston), memory(winston)]
    const logger = winston.createLogger(withMasking({ transports: one.transport }))
    logger.add(two.transport).remove(one.transport)
    log(logger)
    logger.add(three.transport).remove(two.transport).remove(three.transport)
    log(logger)
    expect(two.infos).toHaveLength(1)
    expect(said()).toEqual([masked])
  })

  test('when a transport of winston 2 is removed', () => {
    const infos: unknown[] = []
    const log2 = (_level: string, _message: string, info: unknown, _done: () => void) => void infos.push(info)
    const old = Object.assign(new EventEmitter(), { log: log2 }) as unknown as ReturnType<typeof memory>['transport']
    const logger = winston.createLogger(withMasking({ transports: old }))
    log(logger)
    expect(infos).toHaveLength(1)
    expect(said().join()).not.toContain('hello')
    logger.remove(old)
    log(logger)
    expect(infos).toHaveLength(1)
    expect(said().at(-1)).toBe(masked)
  })

  test('when its only transport ends, as that which handles exceptions may', () => {
    const out = memory(winston, { handleExceptions: true })
    const logger = winston.createLogger(withMasking({ transports: out.transport }))
    log(logger)
    out.transport.emit('finish')
    log(logger)
    expect(out.infos).toHaveLength(1)
    expect(said()).toEqual([masked])
    logger.close()
  })

  test('when it is closed, cleared or configured anew', () => {
    const logger = winston.createLogger(
      withMasking({ transports: [memory(winston).transport, memory(winston).transport] }),
    )
    logger.clear()
    log(logger)
    logger.close()
    log(logger)
    expect(said()).toEqual([masked, masked])
    const out = memory(winston)
    logger.configure(withMasking({ transports: out.transport }))
    log(logger)
    expect(out.lines()).toEqual([masked])
    expect(said()).toHaveLength(2)
  })

  test('but no longer when it has been ended', async () => {
    const out = memory(winston)
    const logger = winston.createLogger(withMasking({ transports: out.transport }))
    log(logger)
    const finished = new Promise((resolve) => logger.on('finish', resolve))
    logger.end()
    await finished
    await new Promise((resolve) => setImmediate(resolve))
    expect(out.infos).toHaveLength(1)
    expect(logger.transports).toEqual([])
    expect(said()).toEqual([])
    const unused = winston.createLogger(withMasking())
    unused.end()
    await new Promise((resolve) => setImmediate(resolve))
    expect(unused.transports).toEqual([])
  })

  test('exceptions as well, which it does not catch itself', () => {
    const listeners = process.listenerCount('uncaughtException')
    const logger = winston.createLogger(withMasking())
    logger.log({ level: 'error', message: `mail to ${planted.email} failed`, exception: true })
    expect(said()).toEqual(['{"exception":true,"level":"error","message":"mail to j***@corp.example.com failed"}'])
    expect(process.listenerCount('uncaughtException')).toBe(listeners)
  })

  test('whatever its format leaves out', () => {
    const logger = winston.createLogger(withMasking({ format: winston.format.label({ label: 'api' }) }))
    log(logger)
    expect(said().join()).toContain('j***@corp.example.com')
  })

  test('but not where there are transports', () => {
    const [one, two] = [memory(winston), memory(winston)]
    const logger = winston.createLogger(withMasking({ transports: [one.transport, two.transport] }))
    log(logger)
    logger.remove(one.transport)
    log(logger)
    expect(two.infos).toHaveLength(2)
    expect(logger.transports).toEqual([two.transport])
    expect(said()).toEqual([])
  })

  test('and not once it has ended itself', async () => {
    for (const transports of [
      [],
      [memory(winston).transport],
      [memory(winston).transport, memory(winston).transport],
    ]) {
      const logger = winston.createLogger(withMasking({ transports }))
      logger.child({ id: 1 }).end()
      await once(logger, 'finish')
      await new Promise(setImmediate)
      expect(logger.transports).toEqual([])
    }
  })
})
