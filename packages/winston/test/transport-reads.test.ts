import { inspect } from 'node:util'
import { runInNewContext } from 'node:vm'
import { afterEach, describe, expect, test } from 'vitest'
import type { Logform } from 'winston'
import { withMasking } from '../src/index.js'
import { type Info, leaksIn, MESSAGE, memory, planted, SPLAT, winstons } from './support.js'

const { email, userId, password } = planted

/** The ways by which a transport may read a record. */
const readings: Readonly<Record<string, (info: Info) => unknown>> = {
  'property by property': (info) => [info.level, info.message, info.user, info.error, info[SPLAT], info[MESSAGE]],
  'fields and symbols': (info) => Reflect.ownKeys(info).map((key) => info[key as string]),
  spread: (info) => ({ ...info }),
  'Object.entries': (info) => Object.entries(info),
  'JSON.stringify': (info) => JSON.stringify([info, info[SPLAT]]),
  structuredClone: (info) => structuredClone([info, info[SPLAT]]),
  'descriptors up the prototypes': (info) => {
    const levels: unknown[] = []
    for (let at: object | null = info; at !== null && at !== Object.prototype; at = Object.getPrototypeOf(at))
      levels.push(Object.getOwnPropertyDescriptors(at))
    return levels
  },
  inspect: (info) => inspect(info, { depth: Infinity, showHidden: true, getters: true, showProxy: true }),
}

/** Everything that can be seen in what was read. */
const seen = (value: unknown) =>
  inspect(value, { depth: Infinity, showHidden: true, getters: true, maxStringLength: null, maxArrayLength: null })

describe.each(winstons)('what transports of winston $version read', ({ winston }) => {
  const { combine, errors, json, printf, simple, splat, timestamp } = winston.format

  const formats: { name: string; format: () => Logform.Format }[] = [
    { name: 'json', format: () => json() },
    { name: 'timestamp and json', format: () => combine(timestamp(), json()) },
    { name: 'errors, splat and json', format: () => combine(errors({ stack: true }), splat(), json()) },
    { name: 'a custom format and json', format: () => combine(winston.format((info) => info)(), json()) },
    { name: 'simple', format: () => simple() },
    { name: 'printf', format: () => printf(({ message }) => `${message}`) },
  ]

  function open(format: Logform.Format) {
    const out = memory(winston)
    return { logger: winston.createLogger(withMasking({ format, transports: out.transport })), out }
  }

  const error = () => Object.assign(new Error(`no mail to ${email}`, { cause: new Error(email) }), { password })

  const records: { name: string; log: (logger: ReturnType<typeof open>['logger']) => void }[] = [
    { name: 'metadata', log: (logger) => logger.info(`to ${email}`, { user: { ...planted, tags: [[email]] } }) },
    { name: 'a record', log: (logger) => logger.log({ level: 'info', message: 'x', user: [planted] }) },
    { name: 'metadata with a date', log: (logger) => logger.info('x', { user: planted, at: new Date() }) },
    { name: 'metadata with an error', log: (logger) => logger.info('x', { error: error(), user: planted }) },
    { name: 'an error', log: (logger) => logger.info('x', error()) },
    { name: 'an error as the record', log: (logger) => logger.error(error()) },
    {
      name: 'a Map and a Set',
      log: (logger) => logger.info('x', { user: new Map([['u', planted]]), b: new Set([email]) }),
    },
    { name: 'arguments', log: (logger) => logger.info('%s %j', email, planted, { user: planted }, [planted], error()) },
    { name: 'a child', log: (logger) => logger.child({ user: planted }).info(email, { email }) },
  ]

  describe.each(formats)('by $name', ({ format }) => {
    test.each(records)('is masked whatever way they read $name', ({ log }) => {
      const { logger, out } = open(format())
      log(logger)
      expect(out.infos).toHaveLength(1)
      for (const [way, read] of Object.entries(readings)) {
        expect({ way, leaks: leaksIn(seen(out.infos.map(read))) }).toEqual({ way, leaks: [] })
      }
    })

    test('does not change when the caller goes on with its objects', () => {
      const { logger, out } = open(format())
      const user: object = { id: 1 }
      const list: object[] = [{ id: 1 }]
      const data = { user, list, at: new Date(0), error: new Error('a') }
      const context = { ...data, map: new Map([['a', { id: 1 } as object]]), set: new Set([1 as unknown]) }
      const record = { level: 'info', message: 'x', context }
      logger.info('x', data)
      logger.info('x', context)
      logger.log(record)
      logger.child({ context }).info('x')
      logger.info('x', context.error)
      const before = seen(out.infos)
      Object.assign(context.user, planted)
      Object.assign(context.list[0] as object, planted)
      Object.assign(context.error, planted, { message: email, stack: email })
      context.list.push(planted)
      context.at.setTime(1)
      context.map.set('b', planted)
      Object.assign(context.map.get('a') as object, planted)
      context.set.add(email)
      Object.assign(data, planted)
      Object.assign(record, planted)
      Object.assign(context, planted)
      expect(seen(out.infos)).toBe(before)
      expect(leaksIn(before)).toEqual([])
    })

    test('is what was looked at, when a getter or a proxy gives another value each time', () => {
      const { logger, out } = open(format())
      const turning = () => {
        let reads = 0
        return () => (reads++ === 0 ? 'harmless' : email)
      }
      const [get, getNested, getListed] = [turning(), turning(), turning()]
      const nested = Object.defineProperty({}, 'x', { enumerable: true, get: getNested })
      const listed = Object.defineProperty([1], 0, { enumerable: true, get: getListed })
      const proxied = new Proxy({ x: '' }, { get: turning() })
      logger.info('x', { nested, listed, proxied })
      logger.log({
        level: 'info',
        message: 'x',
        nested,
        get x() {
          return get()
        },
      } as never)
      expect(out.infos).toHaveLength(2)
      expect(leaksIn(seen(out.infos))).toEqual([])
    })

    test('has nothing in it that JSON does not show', () => {
      const { logger, out } = open(format())
      const hidden = Object.defineProperty({ [Symbol('raw')]: email, shown: 1 }, 'secret', { value: password })
      const list = Object.assign([1], { raw: email })
      logger.info('x', { hidden, list, [Symbol('raw')]: { userId } })
      logger.log({ level: 'info', message: 'x', hidden, list, [Symbol('raw')]: email } as never)
      expect(out.infos).toHaveLength(2)
      expect(leaksIn(seen(out.infos))).toEqual([])
    })

    test('has no values that only an inspection, an awaiting or a call would show', () => {
      const { logger, out } = open(format())
      const values = {
        promise: Promise.resolve(planted),
        weak: new WeakRef({ ...planted }),
        entries: new Map([[email, planted]]).entries(),
        headers: new Headers({ 'x-user': userId }),
        symbol: Symbol(email),
        run: Object.assign(() => 1, planted),
        [email]: undefined,
        nested: { [email]: undefined, [Symbol.iterator]: undefined },
      }
      logger.info('x', values)
      logger.log({ level: 'info', message: 'x', ...values, list: [values] } as never)
      expect(out.infos).toHaveLength(2)
      expect(out.infos.map(({ run }) => (run as () => number)())).toEqual([1, 1])
      expect(leaksIn(seen(out.infos))).toEqual([])
    })

    test('is masked for objects of another realm', () => {
      const { logger, out } = open(format())
      const make = `({ error: Object.assign(new Error(email), { userId }), list: [{ password }], date: new Date(0) })`
      const foreign = runInNewContext(make, { ...planted }) as { error: Error }
      logger.info('x', foreign)
      logger.info('x', { error: foreign.error })
      logger.error(foreign.error)
      expect(out.infos).toHaveLength(3)
      expect(leaksIn(seen(out.infos))).toEqual([])
    })

    test('is masked for names that objects have already', () => {
      const { logger, out } = open(format())
      logger.info('x', JSON.parse(`{"__proto__":{"userId":"${userId}"},"constructor":{"password":"${password}"}}`))
      logger.info('x', { a: JSON.parse(`{"__proto__":{"userId":"${userId}"},"toString":"${email}"}`) })
      logger.info('x', Object.assign(Object.create(null), { a: Object.assign(Object.create(null), planted) }))
      expect(out.infos).toHaveLength(3)
      expect(leaksIn(seen(out.infos))).toEqual([])
    })

    test('is masked in cycles and in what is too deep', () => {
      const { logger, out } = open(format())
      const cycle: Record<string, unknown> = { ...planted }
      cycle.self = { back: [cycle, cycle] }
      let deep: object = planted
      for (let i = 0; i < 200; i++) deep = { deep }
      const loop = Object.assign(new Error(email), planted)
      loop.cause = loop
      for (const meta of [cycle, { deep }, { error: loop }]) logger.info('x', meta)
      expect(out.infos).toHaveLength(3)
      expect(leaksIn(seen(out.infos))).toEqual([])
      expect(String(out.lines()).length).toBeLessThan(20_000)
    })
  })

  describe('with another JSON form for all objects', () => {
    afterEach(() => {
      Reflect.deleteProperty(Object.prototype, 'toJSON')
    })

    test.each(formats)('is masked by $name', ({ format }) => {
      const { logger, out } = open(format())
      Object.defineProperty(Object.prototype, 'toJSON', { value: () => 'short', configurable: true })
      logger.info('x', { user: { ...planted }, list: [email] })
      Reflect.deleteProperty(Object.prototype, 'toJSON')
      expect(leaksIn(seen(out.infos))).toEqual([])
    })
  })

  test('late, behind a slow destination, by a format of its own', async () => {
    const lines: string[] = []
    const pending: (() => void)[] = []
    const { Transport } = winston as unknown as {
      Transport: new (options: object) => ReturnType<typeof memory>['transport']
    }
    const transport = new Transport({
      format: printf(({ message, context }) => `${message} by ${(context as { id: string }).id}`),
      log: (info: Info, done: () => void) => {
        lines.push(String(info[MESSAGE]))
        pending.push(done)
      },
    })
    const logger = winston.createLogger(withMasking({ transports: transport }))
    const context = { id: 'nobody' }
    for (let i = 0; i < 5; i++) logger.info('done', { context })
    context.id = userId
    for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
      next()
      await new Promise(setImmediate)
    }
    expect(lines).toEqual(Array(5).fill('done by nobody'))
  })

  test('what the caller logged stays as it was, and is not shared', () => {
    const { logger, out } = open(json())
    const meta = Object.freeze({ user: Object.freeze({ email }), list: Object.freeze([Object.freeze({ id: 1 })]) })
    const splat = [meta]
    logger.info('x', meta)
    logger.log({ level: 'info', message: 'x', [SPLAT]: splat, ...meta } as never)
    expect(meta).toEqual({ user: { email }, list: [{ id: 1 }] })
    expect(splat).toEqual([meta])
    for (const info of out.infos) {
      expect(info.list).toEqual(meta.list)
      expect(info.list).not.toBe(meta.list)
    }
  })
})
