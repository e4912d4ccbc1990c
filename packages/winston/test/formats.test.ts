import { describe, expect, test } from 'vitest'
import type { Logform } from 'winston'
import { withMasking } from '../src/index.js'
import { leaksIn, memory, planted, winstons } from './support.js'

const { email, userId, password } = planted

describe.each(winstons)('formats of winston $version', ({ winston }) => {
  const {
    align,
    cli,
    colorize,
    combine,
    errors,
    json,
    label,
    logstash,
    metadata,
    ms,
    padLevels,
    prettyPrint,
    printf,
    simple,
    splat,
    timestamp,
    uncolorize,
  } = winston.format

  function open(format: Logform.Format) {
    const out = memory(winston)
    return { logger: winston.createLogger(withMasking({ format, transports: [out.transport] })), out }
  }

  const formats: { name: string; format: () => Logform.Format }[] = [
    { name: 'json', format: () => json() },
    {
      name: 'json with a replacer',
      format: () => json({ replacer: (key, value) => (key === 'password' ? password : value) }),
    },
    { name: 'json over several lines', format: () => combine(splat(), json({ space: 2 })) },
    { name: 'simple', format: () => simple() },
    { name: 'splat and simple', format: () => combine(splat(), simple()) },
    { name: 'cli', format: () => cli() },
    { name: 'prettyPrint', format: () => prettyPrint() },
    { name: 'prettyPrint in colours', format: () => combine(timestamp(), prettyPrint({ colorize: true })) },
    { name: 'logstash', format: () => combine(timestamp(), logstash()) },
    { name: 'metadata', format: () => combine(metadata(), json()) },
    {
      name: 'many',
      format: () =>
        combine(
          errors({ stack: true }),
          label({ label: 'x' }),
          ms(),
          padLevels(),
          align(),
          splat(),
          colorize(),
          simple(),
        ),
    },
    {
      name: 'text without names',
      format: () => printf(({ level, userId, password, message }) => `${level} ${userId} ${password} ${message}`),
    },
    {
      name: 'a format that renames fields',
      format: () => printf((info) => JSON.stringify({ a: info.userId, b: info.password })),
    },
    {
      name: 'a format that adds fields',
      format: () => combine(winston.format((info) => Object.assign(info, { who: { email, password } }))(), json()),
    },
    { name: 'a format that adds text', format: () => printf(({ message }) => `${message} for ${email}`) },
    {
      name: 'a format that makes a new record',
      format: () => combine(winston.format((info) => ({ ...info, user: { userId } }))(), simple()),
    },
  ]

  test.each(formats)('nothing is left of planted values by $name', ({ format }) => {
    const { logger, out } = open(format())
    logger.info('mail to %s', email, { ...planted, nested: [{ password }] })
    logger.info(`to ${email}`, planted)
    logger.warn({ message: `to ${email}`, ...planted })
    logger.error(Object.assign(new Error(`to ${email}`), planted))
    logger.error('failed', new Error(`to ${email}`, { cause: new Error(email) }))
    logger.log('info', { message: { email, userId } })
    expect(out.infos).toHaveLength(6)
    expect(out.lines().every((line) => typeof line === 'string')).toBe(true)
    expect(leaksIn(out.lines().join('\n') + out.everything())).toEqual([])
  })

  test('text formats get masked fields', () => {
    const { logger, out } = open(
      printf(({ level, userId, user }) => `${level} ${userId} ${(user as { email: string }).email}`),
    )
    logger.info('hello', { userId: 12345, user: { email: 'john@example.com' } })
    expect(out.lines()).toEqual(['info ***** j***@example.com'])
  })

  test('splat still puts arguments into the message, and the rest into the record', () => {
    const { logger, out } = open(combine(splat(), json()))
    logger.info('%s has %d of %j', email, 3, { password }, { userId, extra: true })
    expect(JSON.parse(String(out.lines()[0]))).toEqual({
      level: 'info',
      message: 'j***@corp.example.com has 3 of {"password":"*****"}',
      userId: '*****',
      extra: true,
    })
  })

  test('inspected arguments are masked', () => {
    const { logger, out } = open(combine(splat(), simple()))
    logger.info('got %o', { account: { email, password } })
    expect(out.lines()[0]).toContain("email: 'j***@corp.example.com', password: '*****'")
  })

  test('errors() still recognises errors, as records and as messages', () => {
    const { logger, out } = open(
      combine(
        errors({ stack: true }),
        printf(({ message, stack }) => `${message}\n${stack}`),
      ),
    )
    logger.error(new RangeError(`at ${email}`))
    logger.log({ level: 'error', message: new RangeError(`at ${email}`) as unknown as string })
    for (const line of out.lines())
      expect(line).toMatch(/^at j\*{3}@corp\.example\.com\nRangeError: at j\*{3}@corp\.example\.com\n {4}at /)
    expect(out.lines()).toHaveLength(2)
  })

  test('an error whose fields live in its class is masked as well', () => {
    const { logger, out } = open(combine(errors({ stack: true }), simple()))
    logger.error(new DOMException(`no mail to ${email}`, 'AbortError') as unknown as Error)
    expect(out.lines()[0]).toContain('no mail to j***@corp.example.com')
    expect(leaksIn(out.everything())).toEqual([])
  })

  test.each([
    ['with nothing to mask', 'timed out'],
    ['masked', `no mail to ${email}`],
  ])('an error whose getters read what only it has is as readable as before, %s', (_, text) => {
    class HttpError extends Error {
      readonly #status = 502
      get status() {
        return this.#status
      }
    }
    const { logger, out } = open(
      printf(({ err }) => {
        const { name, message, status } = err as HttpError
        return `${name}: ${message} ${status}`
      }),
    )
    logger.info('x', { err: new HttpError(text) })
    logger.info('x', { err: new DOMException(text, 'AbortError') })
    const masked = text.replace(email, 'j***@corp.example.com')
    expect(out.lines()).toEqual([`Error: ${masked} 502`, `AbortError: ${masked} undefined`])
  })

  test('a record that says itself what its JSON is still does', () => {
    class HttpError extends Error {
      readonly #password = password
      toJSON() {
        return { message: this.message, sent: { password: this.#password } }
      }
    }
    const { logger, out } = open(json())
    logger.error(new HttpError(`no mail to ${email}`))
    expect(JSON.parse(String(out.lines()[0]))).toEqual({
      message: 'no mail to j***@corp.example.com',
      sent: { password: '*****' },
    })
  })

  test('a field that inherits is not read through', () => {
    const { logger, out } = open(printf(({ message, userId }) => `${message} ${userId}`))
    logger.info('hello', JSON.parse(`{"__proto__":{"userId":"${userId}"}}`))
    logger.info(JSON.parse(`{"message":"hello","__proto__":{"userId":"${userId}"}}`))
    expect(out.lines()).toEqual(['hello undefined', 'hello undefined'])
  })

  test('a field that cannot be read does not stop the record', () => {
    const { logger, out } = open(printf(({ message, broken }) => `${message} ${broken}`))
    const record = Object.defineProperty({ level: 'info', message: email }, 'broken', {
      enumerable: true,
      get: () => {
        throw new Error(email)
      },
    })
    expect(() => logger.log(record)).not.toThrow()
    expect(out.lines()).toEqual(['j***@corp.example.com [unreadable]'])
  })

  test('colours around level and message survive', () => {
    const { logger, out } = open(
      combine(
        colorize({ all: true }),
        printf(({ level, message }) => `${level}: ${message}`),
      ),
    )
    logger.info(`mail to ${email}!`)
    expect(out.lines()).toEqual(['\u001b[32minfo\u001b[39m: \u001b[32mmail to j***@corp.example.com!\u001b[39m'])
    const plain = open(combine(colorize(), uncolorize(), simple()))
    plain.logger.info('hello')
    expect(plain.out.lines()).toEqual(['info: hello'])
  })

  test('timestamps survive', () => {
    const { logger, out } = open(combine(timestamp({ format: 'YYYY-MM-DD HH:mm:ss.SSS', alias: 'time' }), json()))
    logger.info('hello')
    const { timestamp: at, time } = JSON.parse(String(out.lines()[0]))
    expect(at).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}$/)
    expect(time).toBe(at)
  })
})
