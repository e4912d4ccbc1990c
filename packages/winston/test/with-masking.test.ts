import { createMasker, LogveilError, type Policy } from '@logveil/core'
import { describe, expect, test } from 'vitest'
import type { LoggerOptions } from 'winston'
import { withMasking } from '../src/index.js'
import { LEVEL, leaksIn, MESSAGE, memory, planted, SPLAT, winstons } from './support.js'

describe.each(winstons)('withMasking with winston $version', ({ winston }) => {
  const { combine, errors, json, printf, timestamp } = winston.format

  function open(options: LoggerOptions = {}, policy: Policy = {}) {
    const out = memory(winston)
    return { logger: winston.createLogger(withMasking({ transports: out.transport, ...options }, policy)), out }
  }

  test('masks fields and values as JSON with no policy', () => {
    const { logger, out } = open()
    logger.info('signed up', { userId: 12345, email: 'john@example.com' })
    expect(out.lines()).toEqual(['{"email":"j***@example.com","level":"info","message":"signed up","userId":"*****"}'])
  })

  test('masks fields, message, arguments and the formatted text of a record', () => {
    const { logger, out } = open()
    logger.info(`mail to ${planted.email}`, { ...planted, user: { contact: [planted.email] } }, planted.email)
    const [info] = out.infos
    expect(info).toMatchObject({
      level: 'info',
      message: 'mail to j***@corp.example.com',
      userId: '*****',
      password: '*****',
    })
    expect(info?.[LEVEL]).toBe('info')
    expect(info?.[SPLAT]).toMatchObject([{ userId: '*****' }, 'j***@corp.example.com'])
    expect(leaksIn(out.everything())).toEqual([])
  })

  test('logs as bare winston does where there is nothing to mask', () => {
    const format = combine(timestamp({ format: () => '2025-01-17T08:00:00.000Z' }), json())
    const masked = open({ format, defaultMeta: { service: 'checkout' } })
    const bare = memory(winston)
    const plain = winston.createLogger({ format, defaultMeta: { service: 'checkout' }, transports: bare.transport })
    for (const logger of [masked.logger, plain]) {
      logger.warn('done', { durationMs: 12.5, ok: true, items: [{ sku: 'a' }] })
      logger.log({ level: 'info', message: 'plain' })
      logger.info('')
    }
    expect(masked.out.lines()).toEqual(bare.lines())
    expect(masked.out.infos).toEqual(bare.infos)
  })

  test('changes neither the options nor what is logged', () => {
    const { logger } = open({ format: combine(timestamp(), json()) })
    const meta = { user: { email: planted.email, tags: [planted.userId] }, password: planted.password }
    const record = { level: 'info', message: 'hello', ...structuredClone(meta) }
    const error = Object.assign(new Error(planted.email), { password: planted.password })
    const before = structuredClone({ meta, record })
    logger.info('hello', meta)
    logger.log(record)
    logger.log('error', 'failed', error)
    expect({ meta, record: { ...record } }).toEqual({
      meta: before.meta,
      record: { ...before.record, [LEVEL]: 'info' },
    })
    expect(error).toMatchObject({ message: planted.email, password: planted.password })

    const options: LoggerOptions = { level: 'debug' }
    expect(withMasking(options)).not.toBe(options)
    expect(options).toEqual({ level: 'debug' })
  })

  test('a dropped record stays dropped', () => {
    const onlyImportant = winston.format((info) => (info.important ? info : false))
    const { logger, out } = open({ format: combine(onlyImportant(), json()) })
    logger.info('noise', planted)
    logger.info('signal', { important: true })
    expect(out.lines()).toEqual(['{"important":true,"level":"info","message":"signal"}'])
  })

  test('throws what a format throws, as bare winston does', () => {
    const format = printf(() => {
      throw new Error('mine')
    })
    const { logger, out } = open({ format })
    expect(() => logger.info('hello', planted)).toThrow('mine')
    expect(out.infos).toEqual([])
  })

  test('a function of the policy masks each value once', () => {
    const policy: Policy = { presets: [], fields: [{ keys: ['ref'], mask: (value) => `<${value.length}>` }] }
    const rename = winston.format((info) => ({ ...info, again: { ref: info.ref } }))
    for (const format of [json(), combine(timestamp(), json()), combine(rename(), json())]) {
      for (const more of [{}, { error: Object.assign(new Error('x'), { ref: 'three' }) }, { map: new Map() }]) {
        const own = memory(winston, { format: combine(timestamp(), json()) })
        const { logger, out } = open({ format }, policy)
        logger.add(own.transport)
        logger.info('hello', { ref: 'twelve chars', deep: [{ ref: 'four' }], ...more })
        for (const { infos, lines } of [out, own]) {
          expect(infos[0]).toMatchObject({ ref: '<12>', deep: [{ ref: '<4>' }] })
          expect(infos[0]?.[SPLAT]).toMatchObject([{ ref: '<12>', deep: [{ ref: '<4>' }] }])
          expect(JSON.parse(String(lines()[0]))).toMatchObject({ ref: '<12>', deep: [{ ref: '<4>' }] })
          if ('error' in more) expect(infos[0]?.error).toMatchObject({ message: 'x', ref: '<5>' })
        }
      }
    }
  })

  test('seals the line that is written', () => {
    const lines: string[] = []
    const checker = { active: 1, check: ({ line }: { line: string }) => [`copy ${lines.push(line)}`] }
    const { logger, out } = open({ format: combine(timestamp(), json()) }, { seal: { checker } } as unknown as Policy)
    logger.info('hello', { email: planted.email })
    logger.info('nothing to seal')
    const [first, second] = out.lines().map((line) => JSON.parse(String(line)))
    expect(first).toEqual({ ...JSON.parse(String(lines[0])), _sealed: ['copy 1'] })
    expect(out.infos[0]).toMatchObject({ email: 'j***@corp.example.com', _sealed: ['copy 1'] })
    expect(second).not.toHaveProperty('_sealed')
    expect(lines).toHaveLength(1)
  })

  test('says what was masked when the policy wants remarks', () => {
    const { logger, out } = open({ format: combine(timestamp(), json()) }, { remarks: true })
    logger.info('hello', { email: planted.email })
    const { _masked: remarks } = JSON.parse(String(out.lines()[0]))
    expect(remarks).toEqual([expect.objectContaining({ path: 'email', kind: 'email' })])
    expect(out.infos[0]?._masked).toEqual(remarks)
  })

  test('shares a masker that was made elsewhere', () => {
    const masker = createMasker()
    const out = memory(winston)
    winston.createLogger(withMasking({ transports: out.transport }, masker)).info('hello', { email: planted.email })
    expect(masker.stats()).toMatchObject({ failures: 0, kinds: { email: 1 } })
    expect(masker.stats().records).toBeGreaterThan(0)
  })

  test('options that are wrapped twice mask to the same effect', () => {
    const out = memory(winston)
    winston.createLogger(withMasking(withMasking({ transports: [out.transport] }))).info('hello', { userId: 12345 })
    expect(out.lines()).toEqual(['{"level":"info","message":"hello","userId":"*****"}'])
  })

  test('a record given whole is masked, one that is an error too', () => {
    const { logger, out } = open({ format: combine(errors({ stack: true }), json()) })
    logger.error(Object.assign(new Error(`no mail to ${planted.email}`), { password: planted.password }))
    expect(out.infos[0]).toMatchObject({
      message: 'no mail to j***@corp.example.com',
      password: '*****',
      level: 'error',
    })
    expect(out.infos[0]?.stack).toMatch(/^Error: no mail to j\*{3}@corp\.example\.com\n {4}at /)
    expect(leaksIn(out.everything())).toEqual([])
    expect(out.infos[0]?.[MESSAGE]).toContain('"password":"*****"')
  })
})

describe('misuse', () => {
  test.each([{ options: null }, { options: 'info' }, { options: [] }])(
    'options that are $options are refused',
    ({ options }) => {
      const attempt = () => withMasking(options as LoggerOptions)
      expect(attempt).toThrow(LogveilError)
      expect(attempt).toThrow(expect.objectContaining({ code: 'LOGVEIL_POLICY_TYPE' }))
    },
  )

  test.each([
    { policy: { preset: ['gdpr'] }, code: 'LOGVEIL_UNKNOWN_OPTION' },
    { policy: { fields: 'userId' }, code: 'LOGVEIL_POLICY_TYPE' },
    { policy: { fields: [null] }, code: 'LOGVEIL_POLICY_TYPE' },
    { policy: 'default', code: 'LOGVEIL_POLICY_TYPE' },
    { policy: null, code: 'LOGVEIL_POLICY_TYPE' },
  ])('a policy that cannot work is refused: $policy', ({ policy, code }) => {
    const attempt = () => withMasking({}, policy as Policy)
    expect(attempt).toThrow(TypeError)
    expect(attempt).toThrow(expect.objectContaining({ code }))
  })
})
