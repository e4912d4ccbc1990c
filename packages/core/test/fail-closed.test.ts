import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { Kernel } from '../src/fast/kernel.js'
import { createMasker, type Masker, type Policy } from '../src/index.js'

const EMAIL = 'john@example.com'

/** A detector that fails on texts with `poison` in them, in one of the ways in which code of others fails. */
function faulty(fail: (text: string) => unknown): NonNullable<Policy['detectors']>[number] {
  const findAll = (text: string) => (text.includes('poison') ? fail(text) : [])
  return { kind: 'faulty', mask: 'full', findAll: findAll as never }
}

const throwing = (text: string): never => {
  throw new Error(`cannot read ${text}`)
}

const detectorFaults: [string, (text: string) => unknown][] = [
  ['throws', throwing],
  [
    'overflows the stack',
    function endless(text): unknown {
      return [endless(text)]
    },
  ],
  ['returns nothing', () => undefined],
  ['returns no list', () => 7],
  ['returns ranges of nothing', () => [undefined]],
  ['returns ranges that are none', () => [{ start: Number.NaN, end: 3 }]],
  ['returns ranges outside the text', () => [{ start: 0, end: 1e9 }]],
  ['returns ranges that end before they start', () => [{ start: 4, end: 2 }]],
]

/** The record is withheld, counted and named; the next one is fine. */
function expectWithheld(masker: Masker, stage: string, failures: number) {
  expect(masker.stats()).toMatchObject({ failures, failedStages: { [stage]: failures } })
  expect(masker.maskLine(`{"level":30,"msg":"to ${EMAIL}"}\n`)).toBe('{"level":30,"msg":"to j***@example.com"}\n')
  expect(masker.mask({ msg: EMAIL })).toEqual({ msg: 'j***@example.com' })
  expect(masker.stats().failures).toBe(failures)
}

describe('a record is withheld, counted and named', () => {
  const record = { level: 50, time: 1700000000000, user: EMAIL, msg: 'poison' }

  it.each(detectorFaults)('when a detector %s', (_, fail) => {
    const masker = createMasker({ detectors: [faulty(fail)] })
    const standIn = { level: 50, time: 1700000000000, logveil: 'withheld' }
    expect(JSON.parse(masker.maskLine(`${JSON.stringify(record)}\n`))).toEqual({
      ...standIn,
      msg: 'record withheld: masking failed',
    })
    expect(masker.mask(record)).toEqual({ ...standIn, message: 'record withheld: masking failed' })
    expect(masker.maskText('poison')).toBe('record withheld: masking failed')
    expectWithheld(masker, 'detector:faulty', 3)
  })

  it('when the walk fails', () => {
    const masker = createMasker()
    const hostile = new Proxy({ password: EMAIL }, { ownKeys: throwing as never })
    expect(masker.mask({ level: 'info', hostile })).toEqual({
      level: 'info',
      message: 'record withheld: masking failed',
      logveil: 'withheld',
    })
    expect(masker.inspect(hostile)).toEqual([])
    expectWithheld(masker, 'walk', 2)
  })

  it('when what comes in is no text, or cannot even be made one', () => {
    const masker = createMasker()
    for (const line of [undefined, null, 7, {}, Object.create(null), Symbol('x')])
      expect(JSON.parse(masker.maskLine(line as never))).toMatchObject({ logveil: 'withheld' })
    expect(masker.maskText(undefined as never)).toBe('record withheld: masking failed')
  })

  it('when a line is too long, without being read', () => {
    const masker = createMasker()
    const huge = `{"level":30,"time":1700000000000,"msg":"${`${EMAIL} `.repeat(300_000)}"}\n`
    expect(JSON.parse(masker.maskLine(huge))).toMatchObject({ level: 30, time: 1700000000000, logveil: 'withheld' })
    expectWithheld(masker, 'limit:lineLength', 1)
  })

  it.each(detectorFaults.slice(0, 1))('and dropped when the policy says so', (_, fail) => {
    const masker = createMasker({ detectors: [faulty(fail)], onFailure: 'drop', limits: { lineLength: 256 } })
    expect(masker.maskLine(JSON.stringify(record))).toBe('')
    expect(masker.mask(record)).toBeUndefined()
    expect(masker.maskText('poison')).toBe('')
    expect(masker.maskLine('x'.repeat(300))).toBe('')
    expect(masker.stats().failures).toBe(4)
  })
})

describe('what fails without harm', () => {
  it('is a mask function: its values are masked in full', () => {
    const masker = createMasker({
      fields: [
        { keys: ['a'], mask: throwing },
        { keys: ['b'], mask: (() => ({ toString: () => EMAIL })) as never },
      ],
      detectors: [{ kind: 'email', mask: throwing }],
    })
    expect(masker.mask({ a: 'x', b: 'x', msg: `to ${EMAIL}` })).toEqual({ a: '*****', b: '*****', msg: 'to *****' })
    expect(masker.stats().failures).toBe(0)
  })

  it('is a string of megabytes: it is masked whole', () => {
    const masker = createMasker()
    const huge = `${EMAIL} `.repeat(100_000)
    expect(masker.mask({ level: 30, huge, next: EMAIL })).toEqual({
      level: 30,
      huge: '*****',
      next: 'j***@example.com',
    })
    expect(masker.maskText(huge)).toBe('*****')
    expect(masker.stats()).toMatchObject({ failures: 0, kinds: { too_long: 2 } })
  })

  it('is a subscriber of a diagnostics channel, whose error is not the caller’s', async () => {
    const errors: unknown[] = []
    const listeners = process.listeners('uncaughtException')
    process.removeAllListeners('uncaughtException')
    process.on('uncaughtException', (error) => void errors.push(error))
    onTestFinished(() => {
      process.removeAllListeners('uncaughtException')
      for (const listener of listeners) process.on('uncaughtException', listener)
    })
    const subscriber = () => throwing('the subscriber')
    subscribe('logveil:masked', subscriber)
    onTestFinished(() => void unsubscribe('logveil:masked', subscriber))
    const masker = createMasker()
    expect(masker.maskLine(`{"msg":"${EMAIL}"}`)).toBe('{"msg":"j***@example.com"}')
    await new Promise((done) => setImmediate(done))
    expect(errors).toHaveLength(1)
    expect(masker.stats()).toMatchObject({ failures: 0, rules: { 'detector:email': 1 } })
  })
})

/** Not among the types of this project's `lib`. */
const { RuntimeError } = (globalThis as unknown as { WebAssembly: { RuntimeError: ErrorConstructor } }).WebAssembly

describe('a trap in the kernel', () => {
  it('withholds the record, is counted, and leaves the next record to be masked', () => {
    const masker = createMasker()
    const trap = vi.spyOn(Kernel.prototype, 'load').mockImplementationOnce(() => {
      throw new RuntimeError('unreachable')
    })
    onTestFinished(() => {
      trap.mockRestore()
    })
    const masked = masker.maskLine(`{"level":30,"time":1700000000123,"msg":"to ${EMAIL}"}\n`)
    expect(JSON.parse(masked)).toEqual({
      level: 30,
      time: 1700000000123,
      msg: 'record withheld: masking failed',
      logveil: 'withheld',
    })
    expect(trap).toHaveBeenCalledOnce()
    expectWithheld(masker, 'walk', 1)
  })
})
