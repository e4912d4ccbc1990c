import { createMasker, type Masker } from '@logveil/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Logform } from 'winston'
import { withMasking } from '../src/index.js'
import { type Info, LEVEL, leaksIn, MESSAGE, memory, planted, SPLAT, winstons } from './support.js'

/** A masker that counts how it is called: a record that is masked in one pass costs one line. */
function counting(masker: Masker = createMasker()) {
  const calls = { mask: 0, maskLine: 0, maskText: 0 }
  const count =
    <T>(method: keyof typeof calls, run: (value: T) => T) =>
    (value: T): T => {
      calls[method]++
      return run(value)
    }
  const counted: Masker = {
    ...masker,
    mask: (value) => count('mask', masker.mask<typeof value>)(value),
    maskLine: count('maskLine', masker.maskLine),
    maskText: count('maskText', masker.maskText),
  }
  return { masker: counted, calls }
}

describe.each(winstons)('records as JSON, with winston $version', ({ winston }) => {
  const { combine, errors, json, label, ms, printf, splat, timestamp } = winston.format
  const chains: { name: string; format: () => Logform.Format }[] = [
    { name: 'json', format: () => json() },
    { name: 'timestamp and json', format: () => combine(timestamp({ format: 'YYYY' }), json()) },
    { name: 'label and json', format: () => combine(label({ label: 'api', message: true }), json()) },
    {
      name: 'all that keep names',
      format: () =>
        combine(combine(errors({ stack: true, cause: true } as never), splat()), label({ label: 'a' }), json()),
    },
  ]

  function open(format: Logform.Format, wrap: (options: object) => object) {
    const out = memory(winston)
    return { logger: winston.createLogger(wrap({ format, transports: out.transport, defaultMeta: { pid: 7 } })), out }
  }

  const unmasked = createMasker({ presets: [] })
  const bareAndMasked = (format: () => Logform.Format) =>
    [open(format(), (options) => options), open(format(), (options) => withMasking(options, unmasked))] as const

  const names = (info: Info) => Object.keys(info).filter((one) => info[one] !== undefined)
  const name = fc.oneof(fc.string(), fc.constantFrom('b', 'a', 'Z', '10', '9', 'constructor', 'toString', 'é', ''))
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.constantFrom(null, undefined, Number.NaN, -0),
      fc.date(),
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(name, tie('any'), { maxKeys: 5 }),
    ),
  })).any
  const metadata = fc.dictionary(
    name.filter((one) => !['message', 'stack', 'cause', 'splat'].includes(one)),
    value,
    { maxKeys: 8 },
  )

  test('keep the order of what is in their fields, the first time as later', () => {
    const { logger, out } = open(json(), (options) => withMasking(options))
    for (let i = 0; i < 3; i++) logger.info('signed up', { user: { z: 1, email: planted.email, b: 2 } })
    for (const info of out.infos)
      expect(JSON.stringify(info.user)).toBe('{"z":1,"email":"j***@corp.example.com","b":2}')
  })

  test.each(chains)('come out as without masking where there is nothing to mask, by $name', ({ format }) => {
    const [bare, masked] = bareAndMasked(format)
    fc.assert(
      fc.property(fc.string(), metadata, (message, meta) => {
        for (const { logger } of [bare, masked]) {
          logger.info(message.replaceAll('%', ''), meta)
          logger.log({ ...meta, level: 'warn', message })
          logger.child(meta).info(message)
        }
        expect(masked.out.lines()).toEqual(bare.out.lines())
        expect(masked.out.infos).toEqual(bare.out.infos)
        expect(masked.out.infos.map(names)).toEqual(bare.out.infos.map(names))
        for (const { out } of [bare, masked]) out.infos.length = 0
      }),
    )
  })

  test.each(chains)('errors too, by $name', ({ format }) => {
    class HttpError extends Error {
      override readonly name = 'HttpError'
      status = 404
    }
    const [bare, masked] = bareAndMasked(format)
    const cause = new TypeError('deep')
    for (const make of [
      () => new Error('plain'),
      () => Object.assign(new HttpError('no'), { url: '/a' }),
      () => new Error('outer', { cause }),
      () => new AggregateError([cause], 'all'),
    ]) {
      const error = () => {
        const made = make()
        // The stack tells where the error was made.
        return Object.defineProperty(made, 'stack', {
          value: `${made}\n    at here`,
          configurable: true,
          writable: true,
        })
      }
      for (const { logger } of [bare, masked]) {
        logger.info('failed', error())
        logger.info('failed', { error: error(), list: [error()] })
        logger.child({ error: error() }).info('failed')
        logger.error(error())
        logger.log({ level: 'info', message: error() as unknown as string })
      }
    }
    expect(masked.out.lines()).toEqual(bare.out.lines())
    expect(masked.out.infos).toEqual(bare.out.infos)
  })

  test.each(chains)(
    'say the same in their fields, arguments and line when something is masked, by $name',
    ({ format }) => {
      const plantedValue = fc.constantFrom(planted.email, [planted.email], { userId: planted.userId }, planted, {
        [planted.email]: { note: `by ${planted.email}`, n: 4111111111111111 },
      })
      const { logger, out } = open(format(), withMasking)
      fc.assert(
        fc.property(metadata, metadata, plantedValue, fc.nat(7), (meta, nested, secret, at) => {
          const entries: [string, unknown][] = Object.entries({ ...meta, nested: { ...nested, secret } })
          entries.splice(at % entries.length, 0, [at % 2 ? 'contact' : 'data', secret])
          const fields = Object.fromEntries(entries)
          out.infos.length = 0
          logger.info(`to ${planted.email}`, fields)
          logger.log({ ...fields, level: 'info', message: planted.email })
          expect(out.infos).toHaveLength(2)
          for (const info of out.infos) {
            expect(JSON.parse(JSON.stringify(info))).toEqual(JSON.parse(String(info[MESSAGE])))
          }
          expect(leaksIn(out.everything())).toEqual([])
          expect(out.everything()).not.toContain('4111111111111111')
        }),
      )
    },
  )

  test.each(chains)('are masked in one pass over their line, by $name', ({ format }) => {
    for (const meta of [{ a: [1, { at: new Date(0) }] }, { userId: planted.userId, at: [new Date(0)] }]) {
      const { masker, calls } = counting()
      const { logger, out } = open(format(), (options) => withMasking(options, masker))
      logger.info('hello', meta)
      expect(out.infos).toHaveLength(1)
      expect(calls).toEqual({ mask: 0, maskLine: 1, maskText: 0 })
    }
  })

  test('keep types and order of fields where one of them is masked', () => {
    const { logger, out } = open(json(), withMasking)
    const at = new Date(0)
    logger.info('hello', { zip: undefined, when: at, email: planted.email, ratio: Number.NaN, a: [undefined, at] })
    const [info] = out.infos
    expect(info).toEqual({
      pid: 7,
      zip: undefined,
      when: at,
      email: 'j***@corp.example.com',
      ratio: Number.NaN,
      a: [undefined, at],
      level: 'info',
      message: 'hello',
      [LEVEL]: 'info',
      [Symbol.for('message')]: expect.any(String),
      [SPLAT]: expect.any(Array),
    })
    expect(Object.keys(info as Info)).toEqual(['pid', 'zip', 'when', 'email', 'ratio', 'a', 'level', 'message'])
  })

  test('keep errors as errors where something in them is masked', () => {
    class HttpError extends Error {}
    const { logger, out } = open(json(), withMasking)
    const error = Object.assign(new HttpError(`to ${planted.email}`, { cause: new RangeError(planted.email) }), planted)
    logger.info('hello', { error, ...planted })
    const { error: masked } = out.infos[0] as { error?: Error & typeof planted }
    expect(masked).toBeInstanceOf(HttpError)
    expect(masked?.cause).toBeInstanceOf(RangeError)
    expect(masked).toMatchObject({ message: 'to j***@corp.example.com', userId: '*****' })
    expect(masked?.stack).toMatch(/^Error: to j\*{3}@corp\.example\.com\n {4}at /)
    expect(leaksIn(out.everything())).toEqual([])
  })

  test('fields that a rule removes are gone, whatever their names', () => {
    const names = ['constructor', 'toString', 'userRef', 'valueOf']
    const { logger, out } = open(json(), (options) =>
      withMasking(options, { fields: [{ keys: names, mask: 'remove' }] }),
    )
    logger.info('hello', { ...Object.fromEntries(names.map((one) => [one, planted.password])), kept: 1 })
    expect(Object.keys(out.infos[0] as Info)).toEqual(['pid', 'kept', 'level', 'message'])
    expect(out.infos[0]?.[SPLAT]).toEqual([{ kept: 1 }])
    expect(leaksIn(out.everything())).toEqual([])
  })

  test('formats that rename values get them masked, before json as well', () => {
    const rename = winston.format(({ userId, ...info }) => ({ ...info, ref: userId }))
    for (const format of [
      combine(rename(), json()),
      combine(combine(timestamp()), combine(rename(), json())),
      combine(timestamp({ alias: 'ref' }), json()),
      combine(timestamp({ format: () => planted.email }), json()),
      combine(json(), rename()),
      combine(rename(), ms(), json({ space: 2 })),
    ]) {
      const { logger, out } = open(format, withMasking)
      logger.info('hello', planted)
      logger.info('hello', { timestamp: { password: planted.password } })
      expect(out.infos).toHaveLength(2)
      expect(leaksIn(out.everything())).toEqual([])
    }
  })

  test('a format whose transform was replaced is taken as it is now', () => {
    const combined = combine(timestamp(), json())
    combined.transform = (info) => ({ ...info, [Symbol.for('message')]: `for ${info.userId} ${planted.email}` }) as Info
    const { logger, out } = open(combined, withMasking)
    logger.info('hello', planted)
    expect(out.lines()).toEqual(['for ***** j***@corp.example.com'])
    expect(leaksIn(out.everything())).toEqual([])
  })

  test('a chain that was not noted is masked before and after', () => {
    const parts = [timestamp(), json()]
    const cascade = winston.format((info) => parts.reduce((at, part) => part.transform(at, part.options) as Info, info))
    const { logger, out } = open(cascade(), withMasking)
    logger.info('hello', planted)
    expect(JSON.parse(String(out.lines()[0]))).toMatchObject({ userId: '*****', timestamp: expect.any(String) })
    expect(leaksIn(out.everything())).toEqual([])
  })

  test('arguments that splat takes into the message are masked by their names', () => {
    const { logger, out } = open(combine(splat(), json()), withMasking)
    logger.info('%j and %s', { password: planted.password }, planted.email, { userId: planted.userId })
    logger.info('two', { userId: planted.userId }, { password: planted.password })
    logger.info('text', planted.email)
    logger.info({ message: 'given %s', splat: [planted.email] } as never)
    expect(out.infos).toMatchObject([{ userId: '*****' }, { password: '*****' }, {}, {}])
    expect(leaksIn(out.everything())).toEqual([])
  })

  test('transports with such a format of their own', () => {
    const own = memory(winston, { format: combine(timestamp(), json()) })
    const text = memory(winston, { format: printf(({ user }) => JSON.stringify(user)) })
    const logger = winston.createLogger(withMasking({ transports: [own.transport, text.transport] }))
    logger.info('hello', { user: planted })
    expect(JSON.parse(String(own.lines()[0]))).toMatchObject({
      user: { userId: '*****' },
      timestamp: expect.stringMatching(/^\d/),
    })
    expect(leaksIn(own.everything() + text.everything())).toEqual([])
  })
})
