import { createMasker, LogveilError, type Policy } from '@logveil/core'
import type { LoggerOptions } from 'pino'
import { describe, expect, test, vi } from 'vitest'
import { withMasking } from '../src/index.js'
import { leaksIn, memory, pinos, planted } from './support.js'

describe.each(pinos)('withMasking with pino $version', ({ pino }) => {
  test('masks fields and values with no policy', () => {
    const out = memory()
    pino(withMasking(), out).info({ userId: 12345, email: 'john@example.com' })
    expect(out.text()).toContain('"userId":"*****","email":"j***@example.com"')
  })

  test('leaves a line alone that holds nothing to mask', () => {
    const masked = memory()
    const bare = memory()
    const options: LoggerOptions = { base: { pid: 4111, hostname: 'web-1' }, timestamp: () => ',"time":1737072000123' }
    pino(withMasking(options), masked).warn({ durationMs: 12.5, status: 200, ok: true, tags: ['a'] }, 'done')
    pino(options, bare).warn({ durationMs: 12.5, status: 200, ok: true, tags: ['a'] }, 'done')
    expect(masked.text()).toBe(bare.text())
  })

  test('changes neither the options nor what is logged', () => {
    const hooks = { logMethod: vi.fn() }
    const options = { level: 'debug', hooks }
    const logged = { user: { email: planted.email, tags: [planted.userId] }, password: planted.password }
    const before = structuredClone(logged)
    expect(withMasking(options)).not.toBe(options)
    pino(withMasking(), memory()).info(logged)
    expect(options).toEqual({ level: 'debug', hooks })
    expect(hooks).toEqual({ logMethod: hooks.logMethod })
    expect(logged).toEqual(before)
  })

  test('keeps the other hooks', () => {
    const out = memory()
    const logMethod: NonNullable<LoggerOptions['hooks']>['logMethod'] = function ([message], method) {
      method.call(this, `hooked ${message}`)
    }
    const logger = pino(withMasking({ hooks: { logMethod } }), out)
    logger.info('hello')
    expect(out.records()[0]?.msg).toBe('hooked hello')
  })

  test("masks the result of the user's own streamWrite", () => {
    const out = memory()
    const streamWrite = (line: string) => line.replace('placeholder', planted.email)
    pino(withMasking({ hooks: { streamWrite } }), out).info('placeholder')
    expect(out.records()[0]?.msg).toBe('j***@corp.example.com')
  })

  test("throws what the user's own streamWrite throws, as bare pino does, and writes nothing", () => {
    const streamWrite = () => {
      throw new Error('mine')
    }
    const out = memory()
    for (const options of [{ hooks: { streamWrite } }, withMasking({ hooks: { streamWrite } })]) {
      expect(() => pino(options, out).info(planted)).toThrow('mine')
    }
    expect(out.text()).toBe('')
  })

  test("writes a stand-in when the user's own streamWrite returns no string", () => {
    const out = memory()
    const streamWrite = (line: string) => ({ toString: () => line }) as unknown as string
    pino(withMasking({ hooks: { streamWrite } }), out).info(planted)
    expect(out.records()[0]).toMatchObject({ level: 30, logveil: 'withheld' })
    expect(leaksIn(out.text())).toEqual([])
  })

  test('follows the policy', () => {
    const out = memory()
    const policy: Policy = { presets: [], fields: [{ paths: ['order.ref'], mask: 'last4' }], remarks: true }
    pino(withMasking({}, policy), out).info({ order: { ref: 'ORD-20250117' }, email: planted.email })
    expect(out.records()[0]).toMatchObject({
      order: { ref: '****0117' },
      email: planted.email,
      _masked: [{ path: 'order.ref', kind: 'field', rule: 'order.ref' }],
    })
  })

  test('shares a masker that was made elsewhere', () => {
    const masker = createMasker()
    pino(withMasking({}, masker), memory()).info({ email: planted.email })
    pino(withMasking({}, masker), memory()).info('hello')
    expect(masker.stats()).toMatchObject({ records: 2, failures: 0, kinds: { email: 1 } })
  })

  test('masks twice what is wrapped twice, to the same effect', () => {
    const once = memory()
    const twice = memory()
    const options = { base: null, timestamp: false }
    pino(withMasking(options), once).info(planted)
    pino(withMasking(withMasking(options)), twice).info(planted)
    expect(twice.text()).toBe(once.text())
  })
})

describe('misuse', () => {
  test.each([
    { what: 'null', options: null },
    { what: 'a string', options: 'app.log' },
    { what: 'an array', options: [] },
    { what: 'a stream', options: process.stdout },
    { what: 'a logger', options: pinos[0]?.pino({ enabled: false }) },
    { what: 'a streamWrite that is no function', options: { hooks: { streamWrite: 'mask' } } },
  ])('$what is refused with a code', ({ options }) => {
    const attempt = () => withMasking(options as LoggerOptions)
    expect(attempt).toThrow(LogveilError)
    expect(attempt).toThrow(expect.objectContaining({ code: 'LOGVEIL_POLICY_TYPE' }))
  })

  test.each([
    { policy: { preset: ['gdpr'] }, code: 'LOGVEIL_UNKNOWN_OPTION' },
    { policy: { presets: ['gpdr'] }, code: 'LOGVEIL_UNKNOWN_PRESET' },
    { policy: null, code: 'LOGVEIL_POLICY_TYPE' },
  ])('a policy that cannot work is refused: $code', ({ policy, code }) => {
    const attempt = () => withMasking({}, policy as Policy)
    expect(attempt).toThrow(TypeError)
    expect(attempt).toThrow(expect.objectContaining({ code }))
  })
})
