import { createMasker, type Policy } from '@logveil/core'
import type { LoggerOptions } from 'pino'
import { describe, expect, test } from 'vitest'
import { withMasking } from '../src/index.js'
import { leaksIn, memory, pinos, planted } from './support.js'

const throwing = (): never => {
  throw new Error(`cannot take ${planted.email}`)
}

const faulty: Policy = {
  detectors: [{ kind: 'faulty', mask: 'full', findAll: (text) => (text.includes('poison') ? throwing() : []) }],
}

describe.each(pinos)('faults injected into pino $version', ({ pino }) => {
  test.each<[string, Policy, string]>([
    ['a detector that throws', faulty, 'poison'],
    ['a line over the limit', { limits: { lineLength: 1024 } }, `${planted.email} `.repeat(100)],
    ['a line of megabytes', {}, `${planted.email} `.repeat(300_000)],
  ])('%s: a stand-in is written, counted and named, and the next record is fine', (_, policy, message) => {
    const out = memory()
    const masker = createMasker(policy)
    const logger = pino(withMasking({}, masker), out)
    logger.child({ user: planted.userId }).error(planted, message)
    logger.info('next')
    const [standIn, next] = out.records()
    expect(standIn).toEqual({
      level: 50,
      time: expect.any(Number),
      msg: 'record withheld: masking failed',
      logveil: 'withheld',
    })
    expect(next).toMatchObject({ msg: 'next' })
    expect(leaksIn(out.text())).toEqual([])
    const { failures, failedStages } = masker.stats()
    expect({ failures, stages: Object.keys(failedStages) }).toEqual({
      failures: 1,
      stages: [policy === faulty ? 'detector:faulty' : 'limit:lineLength'],
    })
  })

  test('a record that is to be dropped leaves nothing', () => {
    const out = memory()
    const logger = pino(withMasking({}, { ...faulty, onFailure: 'drop' }), out)
    logger.info(planted, 'poison')
    logger.info('next')
    expect(out.records()).toMatchObject([{ msg: 'next' }])
  })

  test('a mask function that throws masks in full', () => {
    const out = memory()
    pino(withMasking({}, { fields: [{ keys: ['userId'], mask: throwing }] }), out).info({ userId: planted.userId })
    expect(out.records()).toMatchObject([{ userId: '*****' }])
  })

  test('a string of megabytes is masked whole', () => {
    const out = memory()
    pino(withMasking({}), out).info({ huge: `${planted.email} `.repeat(60_000) }, 'hello')
    expect(out.records()).toMatchObject([{ huge: '*****', msg: 'hello' }])
  })

  test.each<[string, LoggerOptions, object]>([
    ['a serializer', { serializers: { req: throwing } }, { req: planted }],
    ['a mixin', { mixin: throwing }, planted],
    ['formatters.log', { formatters: { log: throwing } }, planted],
    ['hooks.streamWrite', { hooks: { streamWrite: throwing } }, planted],
    ['toJSON', {}, { toJSON: throwing, ...planted }],
    ['a nested toJSON', {}, { a: { toJSON: throwing, ...planted } }],
    ['a getter', {}, Object.defineProperty({ ...planted }, 'x', { get: throwing, enumerable: true })],
  ])('%s that throws does what it does without masking, and nothing raw is written', (_, options, record) => {
    const attempt = (masked: boolean) => {
      const out = memory()
      let thrown = false
      try {
        pino(masked ? withMasking(options) : options, out).info(record, 'hello')
      } catch {
        thrown = true
      }
      return { thrown, lines: out.records().length, text: out.text() }
    }
    const bare = attempt(false)
    const masked = attempt(true)
    expect({ thrown: masked.thrown, lines: masked.lines }).toEqual({ thrown: bare.thrown, lines: bare.lines })
    expect(leaksIn(masked.text)).toEqual([])
  })

  test("a child's own redact adds to what is masked, and replaces nothing", () => {
    const out = memory()
    const logger = pino(withMasking({ redact: ['a'] }, { fields: [{ keys: ['badge'] }] }), out)
    logger.child({}, { redact: ['b'] }).info({ a: 1, b: 'x', badge: 'y', ...planted })
    expect(out.records()).toMatchObject([{ b: '[Redacted]', badge: '*****', password: '*****', userId: '*****' }])
    expect(leaksIn(out.text())).toEqual([])
  })

  test('an allow-list keeps level, time and what is allowed', () => {
    const out = memory()
    const logger = pino(withMasking({ base: null }, { mode: 'allow', allow: [{ keys: ['status'] }] }), out)
    logger.child({ service: 'checkout' }).info({ status: 200, ms: 12, ...planted }, 'served %s', 'x')
    expect(out.records()).toEqual([
      {
        level: 30,
        time: expect.any(Number),
        service: '*****',
        status: 200,
        ms: '*****',
        ...Object.fromEntries(Object.keys(planted).map((key) => [key, '*****'])),
        msg: '*****',
      },
    ])
  })
})
