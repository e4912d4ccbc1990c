import { describe, expect, it } from 'vitest'
import { createMasker, type Limits } from '../src/index.js'

const EMAIL = 'john@example.com'

const limited = (limits: Limits, rest = {}) => createMasker({ limits, ...rest })

describe('limits', () => {
  it.each([
    [{ depth: 0 }, 'limits.depth must be a whole number from 1 to 1000'],
    [{ depth: 1.5 }, 'limits.depth'],
    [{ lineLength: 10 }, 'limits.lineLength'],
    [{ valueLength: Number.POSITIVE_INFINITY }, 'limits.valueLength'],
    [{ findings: '7' }, 'limits.findings'],
    [{ findings: null }, 'limits.findings'],
    [{ length: 5 }, 'unknown option "length" in limits'],
    [[], 'limits must be an object'],
  ])('like %j are refused', (limits, message) => {
    expect(() => createMasker({ limits } as never)).toThrowError(message)
  })

  it('mask what is deeper, in values and in lines', () => {
    const masker = limited({ depth: 2 })
    const record = { a: { b: { c: EMAIL } }, list: [[[1]]], text: '{"x":{"y":1}}' }
    const masked = { a: { b: '*****' }, list: ['*****'], text: '{"x":"*****"}' }
    expect(masker.mask(record)).toEqual(masked)
    expect(masker.maskLine(JSON.stringify(record))).toBe(JSON.stringify(masked))
    expect(masker.stats().rules['limit:depth']).toBe(6)
  })

  it('mask a longer string or property name whole, under whatever name', () => {
    const masker = limited({ valueLength: 64 })
    const long = `${'x'.repeat(60)} and more`
    const record = { msg: long, list: ['fine', long], [long]: 1, body: JSON.stringify({ long }) }
    const masked = { msg: '*****', list: ['fine', '*****'], '*****': 1, body: '*****' }
    expect(masker.mask(record)).toEqual(masked)
    expect(masker.maskLine(JSON.stringify(record))).toBe(JSON.stringify(masked))
    expect(masker.maskText(long)).toBe('*****')
    expect(masker.stats().rules['limit:valueLength']).toBe(9)
    expect(masker.stats().kinds.too_long).toBe(9)
  })

  it('withhold a longer line, and count and name that', () => {
    const line = `{"level":30,"time":1700000000000,"msg":"${'to john@example.com '.repeat(20)}"}\n`
    const masker = limited({ lineLength: 256 })
    expect(JSON.parse(masker.maskLine(line))).toEqual({
      level: 30,
      time: 1700000000000,
      msg: 'record withheld: masking failed',
      logveil: 'withheld',
    })
    expect(masker.stats()).toMatchObject({ failures: 1, failedStages: { 'limit:lineLength': 1 } })
    expect(masker.stats().rules['limit:lineLength']).toBe(1)
    expect(limited({ lineLength: 256 }, { onFailure: 'drop' }).maskLine(line)).toBe('')
    expect(masker.maskLine('{"msg":"next"}\n')).toBe('{"msg":"next"}\n')
  })

  it('mask what would not fit into the line of a value, but never what fits', () => {
    const masker = limited({ lineLength: 256 })
    const fits = { level: 'info', list: Array.from({ length: 115 }, (_, i) => i % 10) }
    expect(JSON.stringify(fits)).toHaveLength(255)
    expect(masker.mask(fits)).toBe(fits)
    const longer = {
      level: 'info',
      list: Array.from({ length: 200 }, () => 700),
      time: 1700000000000,
      last: EMAIL,
      no: null,
    }
    const masked = masker.mask(longer) as Record<string, unknown>
    expect(masked).toMatchObject({ level: 'info', time: 1700000000000, last: '*****', no: null })
    expect((masked.list as unknown[]).slice(0, 100)).toEqual(longer.list.slice(0, 100))
    expect((masked.list as unknown[]).at(-1)).toBe('*****')
  })

  it('end the walk through objects that refer to each other 2^40 times', () => {
    let dag: object = { email: EMAIL }
    for (let level = 0; level < 40; level++) dag = { a: dag, b: dag }
    const masker = limited({ lineLength: 4096 })
    const masked = JSON.stringify(masker.mask({ level: 'info', dag, password: dag }))
    expect(masked).not.toContain(EMAIL)
    expect(masked.length).toBeLessThan(20_000)
    expect(masked).toContain('"level":"info"')
    expect(masker.stats().rules['limit:lineLength']).toBeGreaterThan(0)
  })

  it('mask all further values of a record that has too many findings, and say so once', () => {
    const masker = limited({ findings: 3 }, { remarks: true })
    const record = {
      level: 30,
      list: [EMAIL, EMAIL, EMAIL, 'harmless', 12, true, null, '', '*****'],
      tail: `x ${EMAIL}`,
    }
    const masked = {
      level: 30,
      list: ['j***@example.com', 'j***@example.com', 'j***@example.com', '*****', '*****', true, null, '', '*****'],
      tail: '*****',
    }
    const line = JSON.parse(masker.maskLine(JSON.stringify(record)))
    expect(line).toMatchObject(masked)
    expect(line._masked).toHaveLength(4)
    expect(line._masked.at(-1)).toEqual({ path: '', kind: 'too_many', rule: 'limit:findings' })
    expect(masker.mask(record)).toEqual(line)
    expect(masker.stats().rules).toMatchObject({ 'detector:email': 6, 'limit:findings': 6 })
    expect(masker.inspect(record)).toHaveLength(4)
  })

  it('mask a text that alone has too many findings whole', () => {
    const masker = limited({ findings: 3 })
    expect(masker.maskText(`${EMAIL} `.repeat(4))).toBe('*****')
    const masked = 'j***@example.com '.repeat(4)
    expect(masker.maskText(masked)).toBe(masked)
  })
})
