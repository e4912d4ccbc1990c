import { afterEach, describe, expect, test } from 'vitest'
import { createMasker, mask, type Policy, pattern } from '../../src/index.js'

const EMAIL = 'john@example.com'
const inherited = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', 'toJSON']

const polluted = Object.prototype as unknown as Record<string, unknown>
afterEach(() => {
  for (const name of Object.keys(polluted)) delete polluted[name]
})

describe('a polluted prototype', () => {
  test('adds nothing to a policy, its rules, its masks and its patterns', () => {
    Object.assign(polluted, {
      presets: [],
      mode: 'deny',
      fields: [],
      allow: [{ keys: ['password'] }],
      detectors: [{ kind: 'email', off: true }],
      onFailure: 'drop',
      limits: { depth: 1 },
      remarks: true,
      keys: ['password'],
      paths: ['password'],
      mask: 'last4',
      off: true,
      length: 8,
      keyId: 'evil',
      ignoreCase: true,
      kind: 'evil',
    })
    const policy: Policy = {
      fields: [{ keys: ['badge'] }, { keys: ['id'], mask: mask.hmac({ key: 'k'.repeat(32) }) }],
      detectors: [{ kind: 'ipv4', mask: 'label' }, pattern({ kind: 'order_ref', source: 'ORD-[0-9]{4}' })],
    }
    const masker = createMasker(policy)
    const record = {
      password: 'hunter2hunter2',
      badge: 'B-1234-5678',
      id: 7,
      msg: `${EMAIL} 203.0.113.9 ORD-1234 ord-1234`,
    }
    const masked = JSON.parse(masker.maskLine(JSON.stringify(record)))
    expect(masked).toMatchObject({
      password: '*****',
      badge: '*****',
      msg: 'j***@example.com [ipv4] ***** ord-1234',
    })
    expect(masked.id).toMatch(/^hmac:(?!evil)[0-9a-f]{6}:.{16}$/)
    expect(Object.hasOwn(masked, '_masked')).toBe(false)
  })

  test('does not hide a field of a record, nor make one', () => {
    Object.assign(polluted, { email: EMAIL, password: 'hunter2' })
    const masker = createMasker()
    expect(masker.maskLine('{"a":1,"password":"x"}')).toBe('{"a":1,"password":"*****"}')
    expect(Object.keys(masker.mask({ a: 1 }))).toEqual(['a'])
  })

  test('is nothing that a policy or a record can bring about', () => {
    // As JSON.parse makes it, __proto__ is a property; as a literal has it, it is a prototype, and not asked.
    expect(() => createMasker(JSON.parse('{"__proto__":{"presets":[]}}'))).toThrowError('unknown option "__proto__"')
    expect(createMasker({ __proto__: { presets: [] } } as Policy).mask({ password: 'x' })).toEqual({
      password: '*****',
    })
    const masker = createMasker({ remarks: true })
    const line = `{"__proto__":{"polluted":"${EMAIL}"},"constructor":{"prototype":{"polluted":"${EMAIL}"}}}`
    expect(masker.maskLine(line)).not.toContain(EMAIL)
    expect(JSON.stringify(masker.mask(JSON.parse(line)))).not.toContain(EMAIL)
    expect(polluted.polluted).toBeUndefined()
  })
})

describe('names that every object inherits', () => {
  test.each(inherited)('%s is a key, a path and an allowed key like any other', (name) => {
    const quoted = `a['${name}']`
    const line = `{"${name}":"x","a":{"${name}":"x"},"b":"x"}`
    const byKey = createMasker({ presets: [], fields: [{ keys: [name] }] })
    expect(byKey.maskLine(line)).toBe(`{"${name}":"*****","a":{"${name}":"*****"},"b":"x"}`)
    const byPath = createMasker({ presets: [], fields: [{ paths: [quoted] }] })
    expect(byPath.maskLine(line)).toBe(`{"${name}":"x","a":{"${name}":"*****"},"b":"x"}`)
    const strict = createMasker({ presets: [], mode: 'allow', allow: [{ paths: [quoted] }] })
    expect(strict.maskLine(line)).toBe(`{"${name}":"*****","a":{"${name}":"x"},"b":"*****"}`)
    if (name === 'toJSON') return
    for (const masker of [byKey, byPath, strict])
      expect(JSON.stringify(masker.mask(JSON.parse(line)))).toBe(masker.maskLine(line))
  })

  test.each(inherited)('%s is no option, preset, mask, detector or limit', (name) => {
    for (const policy of [
      JSON.parse(`{"${name}":1}`),
      { presets: [name] },
      { fields: [{ keys: ['a'], mask: name }] },
      { detectors: [{ kind: name, off: true }] },
      { limits: JSON.parse(`{"${name}":1}`) },
    ]) {
      expect(() => createMasker(policy)).toThrowError(
        expect.objectContaining({ code: expect.stringMatching(/^LOGVEIL_/) }),
      )
    }
  })

  test.each(inherited)('%s can be the name of a rule', (name) => {
    const masker = createMasker({ presets: [], fields: [{ rule: name, keys: ['a'] }], remarks: true })
    expect(masker.maskLine('{"a":1}')).toBe(`{"a":"*****","_masked":[{"path":"a","kind":"field","rule":"${name}"}]}`)
    expect(Object.entries(masker.stats().rules)).toContainEqual([name, 1])
  })
})

describe('records that imitate what Logveil writes', () => {
  const imitations = [
    { _masked: [{ path: EMAIL, kind: 'password=hunter2', rule: EMAIL }], n: 1 },
    { _masked: EMAIL },
    { _sealed: EMAIL, password: 'hunter2' },
    { _sealed: { grant: 'g', jwe: EMAIL, password: 'hunter2' } },
    { logveil: 'withheld', msg: `record withheld: ${EMAIL}` },
    { a: `*****${EMAIL}`, b: `[email]${EMAIL}`, c: 'hmac:abcdef:hunter2', password: 'hmac:abcdef:hunter2' },
    { email: `j***@example.com, ${EMAIL}` },
  ]

  test.each(imitations)('are masked like any other: %j', (record) => {
    for (const masker of [createMasker(), createMasker({ remarks: true })]) {
      for (const written of [masker.maskLine(JSON.stringify(record)), JSON.stringify(masker.mask(record))]) {
        expect(written).not.toContain(EMAIL)
        expect(written).not.toMatch(/password(?:":"|=)hunter2/)
      }
    }
  })

  test('keep no remark of theirs once something was masked', () => {
    const masker = createMasker({ remarks: true })
    const forged = '{"_masked":[{"path":"a","kind":"b","rule":"c"}],"password":"x","_masked":[1]}'
    expect(JSON.parse(masker.maskLine(forged))).toEqual({
      password: '*****',
      _masked: [{ path: 'password', kind: 'password', rule: 'field:password' }],
    })
  })
})
