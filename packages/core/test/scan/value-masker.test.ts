import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createMasker } from '../../src/index.js'

const masker = createMasker()
const EMAIL = 'john@example.com'
const MASKED = 'j***@example.com'

describe('mask', () => {
  it('returns a masked copy that shares what it did not touch', () => {
    const clean = { a: [1, 2, { b: 'x' }] }
    const record = { clean, user: { email: EMAIL } }
    const masked = masker.mask(record)
    expect(masked).toEqual({ clean, user: { email: MASKED } })
    expect(masked.clean).toBe(clean)
    expect(record.user.email).toBe(EMAIL)
    expect(masker.mask(clean)).toBe(clean)
  })

  it('masks every alias of one object', () => {
    const shared = { email: EMAIL }
    expect(masker.mask({ a: shared, b: [shared], c: { shared } })).toEqual({
      a: { email: MASKED },
      b: [{ email: MASKED }],
      c: { shared: { email: MASKED } },
    })
  })

  it('takes what toJSON says, and masks it', () => {
    class Account {
      toJSON() {
        return { email: EMAIL, plan: 'free' }
      }
    }
    expect(masker.mask({ account: new Account() })).toEqual({ account: { email: MASKED, plan: 'free' } })
    expect(masker.mask({ link: new URL(`https://example.com/?to=${EMAIL}`) })).toEqual({
      link: `https://example.com/?to=${MASKED}`,
    })
    const date = new Date(0)
    expect(masker.mask({ at: date }).at).toBe(date)
    expect(masker.mask({ birthDate: date })).toEqual({ birthDate: '*****' })
  })

  it('looks into errors: message, stack, cause, AggregateError and own properties', () => {
    const cause = Object.assign(new Error(`no route to ${EMAIL}`), {
      config: { headers: { authorization: 'Bearer abc' } },
    })
    const error = new AggregateError([new Error(EMAIL)], `failed for ${EMAIL}`, { cause })
    const { error: masked } = masker.mask({ error })
    expect(masked).toBeInstanceOf(AggregateError)
    expect(masked.message).toBe(`failed for ${MASKED}`)
    expect((masked.cause as typeof cause).config.headers.authorization).toBe('*****')
    expect(inspect(masked, { depth: 9 })).not.toContain(EMAIL)
    expect(error.message).toContain(EMAIL)
    expect(Object.keys(masked)).toEqual(Object.keys(error))
  })

  it('looks into a DOMException, whose message is not its own', () => {
    const { e } = masker.mask({ e: new DOMException(`no ${EMAIL}`, 'AbortError') })
    expect(e).toMatchObject({ message: `no ${MASKED}`, name: 'AbortError', code: 20 })
    expect(inspect(e)).not.toContain(EMAIL)
  })

  it('copies what the getters of an error read in the error itself', () => {
    class HttpError extends Error {
      readonly #sent: string
      constructor(sent: string) {
        super('refused')
        this.#sent = sent
      }
      get request() {
        return { to: this.#sent }
      }
      get broken(): never {
        throw new TypeError(this.#sent)
      }
    }
    const { error } = masker.mask({ error: new HttpError(EMAIL) })
    expect(error).toBeInstanceOf(HttpError)
    expect([error.message, error.request, error.broken]).toEqual(['refused', { to: MASKED }, '[unreadable]'])
    expect(JSON.stringify(error)).toBe('{}')
  })

  it('tells a value from the terminal colours around it', () => {
    expect(masker.mask(`\u001b[32m${EMAIL}\u001b[39m`)).toBe(`\u001b[32m${MASKED}\u001b[39m`)
    expect(masker.mask(`\u001b[1;31m4111111111111111\u001b[0m`)).toBe(`\u001b[1;31m****1111\u001b[0m`)
  })

  it('reads bytes as the text they spell, in values and in lines alike', () => {
    const record = {
      buffer: Buffer.from(`to ${EMAIL}`),
      array: new TextEncoder().encode(EMAIL),
      fine: Buffer.from('hello world'),
      list: [1, 2, 3, 4, 5, 6, 7],
    }
    const masked = masker.mask(record)
    expect(masked).toMatchObject({ buffer: { type: 'Buffer', data: '*****' }, array: '*****', list: record.list })
    expect(JSON.parse(masker.maskLine(JSON.stringify(record)))).toEqual(JSON.parse(JSON.stringify(masked)))
  })

  it('reads a getter once and keeps what it said then', () => {
    let reads = 0
    const masked = masker.mask({
      get state() {
        return reads++ === 0 ? 'fine' : EMAIL
      },
    })
    expect(masked.state).toBe('fine')
    expect(masked.state).toBe('fine')
    const odd = Object.assign(() => 0, { toJSON: () => EMAIL })
    expect(masker.mask({ odd })).toEqual({ odd: MASKED })
  })

  it('looks into Map and Set', () => {
    const masked = masker.mask({
      map: new Map<unknown, unknown>([
        ['password', 'x'],
        [EMAIL, 1],
        ['n', { email: EMAIL }],
      ]),
      set: new Set([EMAIL, 1]),
    })
    expect([...masked.map]).toEqual([
      ['password', '*****'],
      [MASKED, 1],
      ['n', { email: MASKED }],
    ])
    expect([...masked.set]).toEqual([MASKED, 1])
  })

  it('treats __proto__ and constructor as properties like any other', () => {
    const record = JSON.parse(`{"__proto__":{"email":"${EMAIL}"},"constructor":{"password":"x"}}`)
    const masked = masker.mask(record)
    expect(JSON.stringify(masked)).toBe(`{"__proto__":{"email":"${MASKED}"},"constructor":{"password":"*****"}}`)
    expect(Object.getPrototypeOf(masked)).toBe(Object.prototype)
    expect(({} as { email?: string }).email).toBeUndefined()
  })

  it('survives cycles, depth 10,000, throwing getters and toJSON, BigInt, functions and symbols', () => {
    const cyclic: Record<string, unknown> = { password: 'x' }
    cyclic.self = cyclic
    expect(masker.mask(cyclic)).toEqual({ password: '*****', self: '[circular]' })
    let deep: Record<string, unknown> = { password: 'deep' }
    for (let i = 0; i < 10_000; i++) deep = { a: deep }
    expect(JSON.stringify(masker.mask(deep))).not.toContain('deep')
    const throwing = {
      get bad(): string {
        throw new Error(EMAIL)
      },
      worse: {
        toJSON() {
          throw new Error(EMAIL)
        },
      },
      email: EMAIL,
    }
    expect(masker.mask(throwing)).toEqual({ bad: '[unreadable]', worse: '[unreadable]', email: MASKED })
    const odd = { big: 10n, card: 4111111111111111n, fn: () => EMAIL, [Symbol('s')]: 1, u: undefined }
    expect(masker.mask(odd)).toMatchObject({ big: 10n, card: '****1111' })
    expect(masker.mask(undefined)).toBeUndefined()
    expect(masker.mask(null)).toBeNull()
    expect(masker.mask(new Proxy({ email: EMAIL }, {}))).toEqual({ email: MASKED })
  })

  it('never throws on a value that throws wherever it is touched', () => {
    const hostile = new Proxy(
      {},
      {
        ownKeys() {
          throw new Error(EMAIL)
        },
      },
    )
    expect(masker.mask({ level: 'info', hostile })).toEqual({
      level: 'info',
      message: 'record withheld: masking failed',
      logveil: 'withheld',
    })
    expect(masker.mask(hostile)).toMatchObject({ logveil: 'withheld' })
  })
})
