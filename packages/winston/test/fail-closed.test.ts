import { createMasker, type Policy } from '@logveil/core'
import { describe, expect, test } from 'vitest'
import { withMasking } from '../src/index.js'
import { leaksIn, memory, planted, winstons } from './support.js'

const throwing = (): never => {
  throw new Error(`cannot take ${planted.email}`)
}

const faulty: Policy = {
  detectors: [{ kind: 'faulty', mask: 'full', findAll: (text) => (text.includes('poison') ? throwing() : []) }],
}

describe.each(winstons)('faults injected into winston $version', ({ winston }) => {
  const { combine, json, printf, timestamp, simple } = winston.format
  const formats = [
    { name: 'json', format: json(), isJson: true },
    { name: 'timestamp and json', format: combine(timestamp(), json()), isJson: true },
    { name: 'simple', format: simple(), isJson: false },
    { name: 'printf', format: printf(({ level, message }) => `${level} ${message}`), isJson: false },
  ]

  test.each(formats)(
    'a detector that throws: a stand-in by $name, and the next record is fine',
    ({ format, isJson }) => {
      const out = memory(winston)
      const masker = createMasker(faulty)
      const logger = winston.createLogger(withMasking({ format, transports: out.transport }, masker))
      logger.error('poison', planted)
      logger.info('next')
      expect(out.lines()).toEqual([expect.stringContaining('record withheld'), expect.stringContaining('next')])
      if (isJson) expect(JSON.parse(String(out.lines()[0]))).toMatchObject({ level: 'error', logveil: 'withheld' })
      expect(leaksIn(out.everything())).toEqual([])
      expect(masker.stats().failures).toBeGreaterThan(0)
      expect(Object.keys(masker.stats().failedStages)).toEqual(['detector:faulty'])
    },
  )

  test.each(formats)('a record to be dropped leaves nothing by $name', ({ format }) => {
    const out = memory(winston)
    const logger = winston.createLogger(
      withMasking({ format, transports: out.transport }, { ...faulty, onFailure: 'drop' }),
    )
    logger.error('poison', planted)
    logger.info('next')
    expect(out.lines()).toEqual([expect.stringContaining('next')])
  })

  test.each(formats)('megabytes do not get through by $name', ({ format }) => {
    const out = memory(winston)
    const logger = winston.createLogger(withMasking({ format, transports: out.transport }))
    const huge = `${planted.email} `.repeat(60_000)
    logger.info(huge)
    logger.info('hello', { huge, list: [huge, huge, huge, huge] })
    logger.info('next')
    expect(leaksIn(String(out.lines()))).toEqual([])
    expect(String(out.lines()).length).toBeLessThan(2_000)
    expect(out.lines().at(-1)).toContain('next')
  })

  test('a mask function that throws masks in full', () => {
    const out = memory(winston)
    const policy: Policy = { fields: [{ keys: ['userId'], mask: throwing }] }
    winston.createLogger(withMasking({ transports: out.transport }, policy)).info('x', { userId: planted.userId })
    expect(out.infos).toMatchObject([{ userId: '*****' }])
  })

  const faults = [
    { fault: 'a format', options: { format: winston.format(throwing)() }, meta: planted },
    { fault: 'printf', options: { format: printf(throwing) }, meta: planted },
    {
      fault: 'a getter',
      options: {},
      meta: {
        get x() {
          return throwing()
        },
        ...planted,
      },
    },
    { fault: 'toJSON', options: {}, meta: { a: { toJSON: throwing, ...planted } } },
    { fault: 'a transport’s format', options: {}, transport: { format: winston.format(throwing)() }, meta: planted },
  ]

  test.each(faults)('$fault that throws does no worse than without masking, and nothing raw is written', (fault) => {
    const attempt = (masked: boolean) => {
      const out = memory(winston, { ...fault.transport })
      const options = { ...fault.options, transports: out.transport }
      const logger = winston.createLogger(masked ? withMasking(options) : options)
      let thrown = false
      try {
        logger.info('hello', fault.meta)
      } catch {
        thrown = true
      }
      return { thrown, everything: out.everything() }
    }
    const bare = attempt(false)
    const masked = attempt(true)
    expect(masked.thrown && !bare.thrown).toBe(false)
    expect(leaksIn(masked.everything)).toEqual([])
  })

  test('an allow-list keeps level, timestamp and what is allowed', () => {
    const out = memory(winston)
    const options = { format: combine(timestamp(), json()), transports: out.transport }
    const logger = winston.createLogger(withMasking(options, { mode: 'allow', allow: [{ keys: ['status'] }] }))
    logger.info('served', { status: 200, ms: 12, ...planted })
    expect(JSON.parse(String(out.lines()[0]))).toEqual({
      level: 'info',
      message: '*****',
      timestamp: expect.stringMatching(/^\d{4}-/),
      status: 200,
      ms: '*****',
      ...Object.fromEntries(Object.keys(planted).map((key) => [key, '*****'])),
    })
    expect(leaksIn(out.everything())).toEqual([])
  })
})
