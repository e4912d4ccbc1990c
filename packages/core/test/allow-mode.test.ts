import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMasker, mask } from '../src/index.js'

const strict = createMasker({ mode: 'allow' })

describe("mode: 'allow'", () => {
  it('masks every value that is not allowed, whatever it is, in full', () => {
    const record = {
      level: 30,
      time: 1700000000000,
      pid: 7,
      hostname: 'web-1',
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      msg: 'hello',
      count: 3,
      durationMs: 12,
      ok: true,
      nothing: null,
      empty: '',
      nested: { level: 30, list: ['a', 1, false, { deep: 'x' }], email: 'john@example.com', card: '4111111111111111' },
      body: '{"a":1}',
      bytes: [104, 101, 108, 108, 111, 33, 33],
    }
    const all = '*****'
    const masked = {
      ...record,
      msg: all,
      count: all,
      durationMs: all,
      ok: all,
      nested: { level: all, list: [all, all, all, { deep: all }], email: all, card: all },
      body: all,
      bytes: all,
    }
    expect(strict.mask(record)).toEqual(masked)
    expect(strict.maskLine(`${JSON.stringify(record)}\n`)).toBe(`${JSON.stringify(masked)}\n`)
    expect(strict.stats().rules['mode:allow']).toBeGreaterThan(10)
  })

  it('masks dates, Map, Set, errors and what toJSON says; functions and symbols go', () => {
    const masked = strict.mask({
      at: new Date(0),
      map: new Map<string, unknown>([['a', 1]]),
      set: new Set(['x']),
      url: new URL('https://example.com/'),
      error: new TypeError('secret', { cause: 'why' }),
      run: () => 'x',
      symbol: Symbol('secret'),
      big: 7n,
      boxed: Object('x'),
    }) as Record<string, unknown>
    expect(masked).toMatchObject({ at: '*****', url: '*****', big: '*****', boxed: '*****' })
    expect([...(masked.map as Map<string, unknown>)]).toEqual([['a', '*****']])
    expect([...(masked.set as Set<unknown>)]).toEqual(['*****'])
    expect(masked.error).toMatchObject({ message: '*****', stack: '*****', cause: '*****' })
    expect(masked.run).toBeUndefined()
    expect(masked.symbol).toBeUndefined()
  })

  it('keeps property names unless a detector finds a value in them', () => {
    expect(strict.mask({ anything: 1, 'john@example.com': 1 })).toEqual({
      anything: '*****',
      'j***@example.com': '*****',
    })
  })

  it('writes what is allowed by key, path or value, with all that is below it', () => {
    const masker = createMasker({
      mode: 'allow',
      allow: [{ keys: ['status'] }, { paths: ['req.method', 'items[*].sku'] }, { values: ['checkout'] }],
    })
    const record = {
      status: { code: 200, text: 'fine' },
      req: { method: 'GET', url: '/x' },
      items: [{ sku: 'A-1', price: 5 }],
      service: 'checkout',
      text: 'from checkout',
    }
    const masked = {
      ...record,
      req: { method: 'GET', url: '*****' },
      items: [{ sku: 'A-1', price: '*****' }],
      text: '*****',
    }
    expect(masker.mask(record)).toEqual(masked)
    expect(masker.maskLine(JSON.stringify(record))).toBe(JSON.stringify(masked))
  })

  it('still searches the fields of the logger', () => {
    expect(strict.mask({ hostname: 'john@example.com', level: 30 })).toEqual({
      hostname: 'j***@example.com',
      level: 30,
    })
  })

  it('leaves rules of the policy their masks, but asks no built-in name', () => {
    const masker = createMasker({
      mode: 'allow',
      fields: [
        { keys: ['userId'], mask: mask.hmac({ key: 'k'.repeat(32), keyId: 'a' }) },
        { keys: ['gone'], mask: 'remove' },
      ],
    })
    const masked = masker.mask({ userId: 7, gone: 1, email: 'john@example.com' }) as unknown as Record<string, string>
    expect(masked.userId).toMatch(/^hmac:a:/)
    expect(masked).not.toHaveProperty('gone')
    expect(masked.email).toBe('*****')
  })

  it('seals nothing, since nobody has said what it is', () => {
    const sealed: unknown[] = []
    const checker = {
      active: 1,
      check: ({ findings }: { findings: readonly unknown[] }) => {
        sealed.push(...findings)
        return []
      },
    }
    createMasker({ mode: 'allow', seal: { checker } }).maskLine('{"password":"hunter2","a":"x"}')
    expect(sealed).toEqual([])
  })

  it.each(['hello', '12', '"hello"', '[', '{"a":1}'])('masks the text %j whole', (text) => {
    expect(strict.maskText(text)).toBe('*****')
  })

  it('masks a line that is no object whole', () => {
    expect(strict.maskLine('hello\n')).toBe('*****\n')
    expect(strict.maskLine('"hello"\n')).toBe('"*****"\n')
    expect(strict.maskLine('12')).toBe('"*****"')
    expect(strict.maskLine('["a",[1]]')).toBe('["*****",["*****"]]')
  })

  it('lets nothing of any record through, and means the same for values and lines', () => {
    const word = fc.stringMatching(/^zq[a-z]{4,8}$/)
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof(
        { maxDepth: 4 },
        fc.oneof(word, fc.integer({ min: 10_000_000 }), fc.constant(null)),
        fc.array(tie('json'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom('a', 'level', 'msg', 'time', 'user', 'name', 'value', '_masked'), tie('json'), {
          maxKeys: 4,
          noNullPrototype: true,
        }),
      ),
    }))
    fc.assert(
      fc.property(json, (value) => {
        const line = strict.maskLine(JSON.stringify({ x: value }))
        expect(line).not.toMatch(/zq|\d{8}/)
        expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify(strict.mask({ x: value }))))
        expect(strict.maskLine(line)).toBe(line)
      }),
    )
  })
})
