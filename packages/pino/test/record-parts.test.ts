import type { LoggerOptions } from 'pino'
import { describe, expect, test } from 'vitest'
import { withMasking } from '../src/index.js'
import { leaksIn, memory, pinos, planted } from './support.js'

const { email, userId, card, password } = planted

describe.each(pinos)('every part of a record, with pino $version', ({ pino }) => {
  function open(options: LoggerOptions = {}) {
    const out = memory()
    return { logger: pino(withMasking(options), out), out }
  }

  /** The one record written, once it is certain that no planted value was. */
  function only({ records, text }: ReturnType<typeof memory>): Record<string, unknown> {
    expect(leaksIn(text())).toEqual([])
    expect(records()).toHaveLength(1)
    return records()[0] as Record<string, unknown>
  }

  test('bindings of child loggers and their children', () => {
    const { logger, out } = open()
    logger.child({ userId }).child({ owner: { email } }).info('hello')
    expect(only(out)).toMatchObject({ userId: '*****', owner: { email: 'j***@corp.example.com' }, msg: 'hello' })
  })

  test('bindings of a child with serializers, a level and a prefix of its own', () => {
    const { logger, out } = open()
    const serializers = { who: (id: string) => ({ userId: id }) }
    logger.child({ who: userId }, { serializers, level: 'debug', msgPrefix: `[${email}] ` }).debug('hello')
    expect(only(out)).toMatchObject({ level: 20, who: { userId: '*****' }, msg: '[j***@corp.example.com] hello' })
  })

  test('bindings that are set later', () => {
    const { logger, out } = open()
    logger.setBindings({ password })
    logger.info('hello')
    expect(only(out)).toMatchObject({ password: '*****' })
  })

  test('base and name', () => {
    const { logger, out } = open({ base: { email }, name: email })
    logger.info('hello')
    expect(only(out)).toMatchObject({ email: 'j***@corp.example.com', name: 'j***@corp.example.com' })
  })

  test('the message, under any key, with its prefix', () => {
    const { logger, out } = open({ messageKey: 'text', msgPrefix: `(${email}) ` })
    logger.info(`card ${card}`)
    expect(only(out).text).toMatch(/^\(j\*{3}@corp\.example\.com\) card \D*1111$/)
  })

  test('printf arguments of every kind', () => {
    const { logger, out } = open()
    logger.info('%s paid with %o, then %j and %d', email, { card }, { password }, 3)
    expect(only(out).msg).toMatch(/^j\*{3}@corp\.example\.com paid with .* and 3$/)
  })

  test('fields below nestedKey', () => {
    const { logger, out } = open({ nestedKey: 'payload' })
    logger.child({ userId }).info({ email, deep: { deeper: [{ password }] } })
    expect(only(out)).toMatchObject({
      payload: { email: 'j***@corp.example.com', deep: { deeper: [{ password: '*****' }] } },
    })
  })

  test('an error: message, stack, cause and further fields, under any key', () => {
    const { logger, out } = open({ errorKey: 'problem' })
    const cause = new AggregateError([new Error(`card ${card}`)], `user ${email}`)
    logger.error(Object.assign(new Error(`no mail to ${email}`, { cause }), { password }))
    expect(only(out)).toMatchObject({
      msg: 'no mail to j***@corp.example.com',
      problem: { type: 'Error', message: expect.stringContaining('j***@corp.example.com'), password: '*****' },
    })
  })

  test('an error under a key without a serializer', () => {
    const { logger, out } = open()
    logger.error({ failure: Object.assign(new Error(email), { password }) })
    expect(only(out)).toMatchObject({ failure: { password: '*****' } })
  })

  test('what serializers and formatters return', () => {
    const { logger, out } = open({
      serializers: { request: () => ({ headers: { authorization: `Bearer ${password}` } }) },
      formatters: {
        level: (label) => ({ severity: label }),
        bindings: () => ({ userId }),
        log: (fields) => ({ ...fields, email }),
      },
    })
    logger.info({ request: {} })
    expect(only(out)).toMatchObject({
      severity: 'info',
      userId: '*****',
      email: 'j***@corp.example.com',
      request: { headers: { authorization: '*****' } },
    })
  })

  test('what mixins add', () => {
    const { logger, out } = open({
      mixin: () => ({ userId }),
      mixinMergeStrategy: (mine, mixed) => ({ ...mine, ...mixed }),
    })
    logger.info({ email })
    expect(only(out)).toMatchObject({ userId: '*****', email: 'j***@corp.example.com' })
  })

  test('what toJSON returns, JSON in strings and query strings', () => {
    const { logger, out } = open()
    const body = JSON.stringify({ password, nested: JSON.stringify({ email }) })
    logger.info({
      account: { toJSON: () => ({ userId }) },
      body,
      url: `https://x.example/?email=${encodeURIComponent(email)}`,
    })
    expect(only(out)).toMatchObject({ account: { userId: '*****' } })
    expect(out.text()).not.toContain(encodeURIComponent(email))
  })

  test('both values of a key that a child and a call give', () => {
    const { logger, out } = open()
    logger.child({ userId }).info({ userId: `${userId}-2` })
    expect(leaksIn(out.text())).toEqual([])
    expect(out.text().match(/"userId":"\*{5}"/g)).toHaveLength(2)
  })

  test('custom levels keep their numbers', () => {
    const out = memory()
    pino(withMasking({ customLevels: { audit: 35 }, level: 'audit' }), out).audit({ userId }, 'hello')
    expect(only(out)).toMatchObject({ level: 35, userId: '*****' })
  })

  test("pino's own redact runs first", () => {
    const { logger, out } = open({ redact: { paths: ['comment', 'user.card'], censor: 'gone' } })
    logger.info({ comment: password, user: { card, email } })
    expect(only(out)).toMatchObject({ comment: 'gone', user: { email: 'j***@corp.example.com' } })
  })

  test('a line that ends in CR LF still does', () => {
    const { logger, out } = open({ crlf: true })
    logger.info({ userId })
    expect(out.text()).toMatch(/"userId":"\*{5}"\}\r\n$/)
  })

  test('what pino cannot serialize', () => {
    const { logger, out } = open()
    const circular: Record<string, unknown> = { email }
    circular.self = circular
    const unreadable = Object.defineProperty({ password }, 'broken', {
      enumerable: true,
      get: () => {
        throw new Error(email)
      },
    })
    expect(() => logger.info({ circular, unreadable }, 'hello')).not.toThrow()
    expect(only(out)).toMatchObject({ msg: 'hello' })
  })
})
