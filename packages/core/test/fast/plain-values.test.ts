import { describe, expect, it } from 'vitest'
import { plainJson } from '../../src/fast/plain-json.js'
import { pattern } from '../../src/index.js'
import { engines } from './engines.js'

const EMAIL = 'john@example.com'
const MASKED = 'j***@example.com'
const { fast, plain } = engines({})

describe('the JSON of plain data', () => {
  it('is that of objects, arrays, texts, numbers, booleans, null and dates', () => {
    const value = {
      a: 'x',
      b: [1, [-0.5, null], {}],
      c: { d: true },
      f: Object.create(null),
      g: new Date(0),
    }
    expect(plainJson(value)).toBe(
      '{"a":"x","b":[1,[-0.5,null],{}],"c":{"d":true},"f":{},"g":"1970-01-01T00:00:00.000Z"}',
    )
  })

  it('is not given of what says something else the next time, or more than its JSON', () => {
    let reads = 0
    const cyclic: { self?: unknown } = {}
    cyclic.self = cyclic
    let deep: unknown = 'x'
    for (let i = 0; i < 100; i++) deep = { deep }
    const odd: unknown[] = [
      Object.defineProperty({}, 'a', { get: () => ++reads, enumerable: true }),
      Object.defineProperty({}, 'a', { set: () => {}, enumerable: true }),
      new Proxy({}, {}),
      new Proxy([], {}),
      { toJSON: () => 'x' },
      Object.assign([], { toJSON: () => 'x' }),
      Object.assign(new Date(), { toJSON: () => 'x' }),
      new Map(),
      new Error('x'),
      new (class Account {})(),
      new (class List extends Array {})(),
      Buffer.from('x'),
      Object('x'),
      () => 'x',
      Symbol('x'),
      1n,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      [undefined],
      undefined,
      new Array(1),
      cyclic,
      deep,
      new Array(20_000).fill(1),
    ]
    expect(odd.map((value) => plainJson({ value }))).toEqual(odd.map(() => undefined))
    expect([plainJson([EMAIL]), plainJson(EMAIL), plainJson(null), plainJson(undefined)]).toEqual(
      new Array(4).fill(undefined),
    )
    expect(reads).toBe(0)
  })
})

describe('a value of plain data', () => {
  it('is masked to what the plain walk makes of it, with the same parts shared', () => {
    const clean = { a: [1, -0, { b: 'x' }], d: null }
    const value = {
      clean,
      list: [clean, { email: EMAIL, clean }, EMAIL, clean.a],
      bytes: [...Buffer.from(EMAIL)],
      user: Object.assign(Object.create(null) as object, { email: EMAIL, n: 7 }),
      [EMAIL]: [1],
      ...JSON.parse(`{"__proto__":{"email":"${EMAIL}"}}`),
    }
    for (const masked of [fast, plain].map((masker) => masker.mask(value))) {
      expect(Object.keys(masked).slice(0, 5)).toEqual(['clean', 'list', 'bytes', 'user', MASKED])
      expect(masked.clean).toBe(clean)
      expect(masked.list).toEqual([clean, { email: MASKED, clean }, MASKED, clean.a])
      expect(masked.list[0]).toBe(clean)
      expect((masked.list[1] as { clean: unknown }).clean).toBe(clean)
      expect(masked.list[3]).toBe(clean.a)
      expect(masked.bytes).toBe('*****')
      expect(Object.getPrototypeOf(masked.user)).toBeNull()
      expect({ ...masked.user }).toEqual({ email: MASKED, n: 7 })
      expect((masked as Record<string, unknown>)[MASKED]).toEqual([1])
    }
    expect(fast.mask(clean)).toBe(clean)
  })

  it('may hold dates, which are what their JSON says', () => {
    const [at, invalid] = [new Date('2024-05-06'), new Date(Number.NaN)]
    const { fast, plain } = engines({ detectors: [pattern({ kind: 'day', source: '2024-05-0[78]' })] })
    for (const masker of [fast, plain]) {
      expect(masker.mask({ at, invalid }).at).toBe(at)
      const masked = masker.mask({ at, invalid, list: [new Date('2024-05-07'), at], to: EMAIL })
      expect(masked).toEqual({ at, invalid, list: ['*****T00:00:00.000Z', at], to: MASKED })
      expect([masked.at, masked.invalid, masked.list[1]]).toEqual([at, invalid, at])
      expect(masker.mask(new Date('2024-05-08'))).toBe('*****T00:00:00.000Z')
    }
  })

  it('keeps a field of the name __proto__, masked', () => {
    const value = JSON.parse(`{"a":1,"__proto__":{"email":"${EMAIL}"}}`)
    const masked = fast.mask(value)
    expect(JSON.stringify(masked)).toBe(`{"a":1,"__proto__":{"email":"${MASKED}"}}`)
    expect(Object.getPrototypeOf(masked)).toBe(Object.prototype)
    expect(fast.mask(Object.defineProperty({ email: EMAIL }, '__proto__', { value: 1, enumerable: true }))).toEqual(
      plain.mask(Object.defineProperty({ email: EMAIL }, '__proto__', { value: 1, enumerable: true })),
    )
  })

  it('is counted once, and walked where its line is too long', () => {
    const before = fast.stats().kinds.email ?? 0
    fast.mask({ to: EMAIL })
    expect(fast.stats().kinds.email).toBe(before + 1)
    const small = engines({ limits: { lineLength: 256 } })
    const long = { a: EMAIL, b: 'x'.repeat(300), c: 'y' }
    expect(small.fast.mask(long)).toEqual(small.plain.mask(long))
    expect(small.fast.mask(long)).toMatchObject({ a: MASKED })
  })

  it('has its parts removed as in the plain walk', () => {
    const removing = engines({ fields: [{ keys: ['gone'], mask: 'remove' }], remarks: true })
    const value = { a: { gone: 1, b: [1] }, list: [{ gone: [2] }], to: EMAIL, _masked: 1 }
    expect(removing.fast.mask(value)).toEqual(removing.plain.mask(value))
    expect(removing.fast.mask(value).a).toEqual({ b: [1] })
    expect(removing.fast.mask(value).a.b).toBe(value.a.b)
  })
})
