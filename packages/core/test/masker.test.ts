import { describe, expect, it } from 'vitest'
import { createMasker, errorCodes, LogveilError, mask, pattern } from '../src/index.js'

const failing = (onFailure: 'redact' | 'drop' = 'redact') => {
  let broken = true
  const masker = createMasker({
    onFailure,
    detectors: [
      {
        kind: 'broken',
        mask: 'full',
        findAll: (text) => {
          if (broken && text.includes('poison')) throw new Error(`cannot read ${text}`)
          return []
        },
      },
    ],
  })
  return {
    masker,
    repair: () => {
      broken = false
    },
  }
}

describe('a record that cannot be masked', () => {
  const line = '{"level":50,"time":1700000000123,"pid":7,"msg":"poison for john@example.com"}\n'

  it('is replaced by a stand-in with level, time and why, and counted; the next one is fine', () => {
    const { masker, repair } = failing()
    expect(masker.maskLine(line)).toBe(
      '{"level":50,"time":1700000000123,"msg":"record withheld: masking failed","logveil":"withheld"}\n',
    )
    expect(masker.stats().failures).toBe(1)
    expect(masker.maskLine('{"level":30,"email":"john@example.com"}\n')).toBe(
      '{"level":30,"email":"j***@example.com"}\n',
    )
    repair()
    expect(masker.maskLine(line)).toContain('j***@example.com')
    expect(masker.stats()).toMatchObject({ records: 3, failures: 1 })
  })

  it('leaves no value in the stand-in, whatever level and time claim to be', () => {
    const { masker } = failing()
    const hostile = '{"level":"john@example.com","time":"call 4111111111111111","msg":"poison"}'
    expect(JSON.parse(masker.maskLine(hostile))).toEqual({
      time: expect.any(Number),
      msg: 'record withheld: masking failed',
      logveil: 'withheld',
    })
    expect(masker.mask({ level: 'info', timestamp: '2024-05-06T07:08:09Z', message: 'poison' })).toEqual({
      level: 'info',
      timestamp: '2024-05-06T07:08:09Z',
      message: 'record withheld: masking failed',
      logveil: 'withheld',
    })
    expect(masker.maskText('poison')).toBe('record withheld: masking failed')
    expect(masker.inspect('poison')).toEqual([])
  })

  it('is dropped when the policy says so', () => {
    const { masker } = failing('drop')
    expect(masker.maskLine(line)).toBe('')
    expect(masker.mask({ message: 'poison' })).toBeUndefined()
    expect(masker.maskText('poison')).toBe('')
    expect(masker.stats().failures).toBe(3)
  })
})

describe('a mask function', () => {
  it('that throws, or returns anything but a string, masks in full', () => {
    const masker = createMasker({
      fields: [
        {
          keys: ['a'],
          mask: () => {
            throw new Error('x')
          },
        },
        { keys: ['b'], mask: (() => 42) as never },
        { keys: ['c'], mask: (value, { kind, path }) => `${kind} ${path} ${value.length}` },
      ],
    })
    expect(masker.mask({ a: 'secret', b: 'secret', x: { c: 'secret' }, y: { c: { deep: 'secret' } } })).toEqual({
      a: '*****',
      b: '*****',
      x: { c: 'field x.c 6' },
      y: { c: '*****' },
    })
    expect(masker.stats().failures).toBe(0)
  })
})

describe('stats', () => {
  it('count hits by rule and kind, and name the policy’s rules that never matched', () => {
    const masker = createMasker({
      fields: [{ keys: ['badge'] }, { rule: 'typo', paths: ['user.emial'] }],
      detectors: [pattern({ kind: 'order_ref', source: 'ORD-[0-9]{8}' })],
    })
    masker.mask({ badge: 'x', msg: 'john@example.com jane@example.com' })
    masker.maskLine('{"badge":"x"}')
    const stats = masker.stats()
    expect(stats.records).toBe(2)
    expect(stats.rules).toMatchObject({ badge: 2, typo: 0, 'detector:email': 2 })
    expect(stats.kinds).toEqual({ field: 2, email: 2 })
    expect(stats.neverMatched).toEqual(['typo', 'detector:order_ref'])
  })
})

describe('inspect', () => {
  it('says where and what, without values and without counting', () => {
    const masker = createMasker()
    expect(masker.inspect({ user: { email: 'john@example.com' }, msg: ['ask jane@example.com'] })).toEqual([
      { path: 'user.email', kind: 'email', rule: 'field:email', start: 0, end: 16 },
      { path: 'msg[0]', kind: 'email', rule: 'detector:email', start: 4, end: 20 },
    ])
    expect(masker.stats()).toMatchObject({ records: 0, kinds: {} })
  })
})

describe('allow rules', () => {
  it('win over every other rule and over detectors', () => {
    const masker = createMasker({
      fields: [{ keys: ['email'], mask: 'remove' }],
      allow: [{ paths: ['build.author.email'] }, { values: ['support@example.com'] }, { keys: ['publicKey'] }],
    })
    expect(
      masker.mask({
        build: { author: { email: 'john@example.com' } },
        email: 'john@example.com',
        msg: 'write to support@example.com or john@example.com',
        public_key: 'jane@example.com',
      }),
    ).toEqual({
      build: { author: { email: 'john@example.com' } },
      msg: 'write to support@example.com or j***@example.com',
      public_key: 'jane@example.com',
    })
  })
})

describe('presets', () => {
  it('choose what is masked', () => {
    const record = { email: 'john@example.com', password: 'x', card: { number: '4111111111111111' }, diagnosis: 'flu' }
    expect(createMasker({ presets: [] }).mask(record)).toBe(record)
    expect(createMasker({ presets: ['secrets'] }).mask(record)).toEqual({ ...record, password: '*****' })
    expect(createMasker({ presets: ['pci-dss'] }).mask(record)).toEqual({
      ...record,
      password: '*****',
      card: { number: '****1111' },
    })
    expect(createMasker({ presets: ['hipaa'] }).mask(record)).toMatchObject({
      email: 'j***@example.com',
      diagnosis: '*****',
    })
  })

  it('can be refined: a detector off, another mask', () => {
    const masker = createMasker({
      detectors: [
        { kind: 'ipv4', off: true },
        { kind: 'email', mask: 'label' },
      ],
    })
    expect(masker.maskText('john@example.com from 203.0.113.7')).toBe('[email] from 203.0.113.7')
    expect(createMasker({ presets: [], detectors: [{ kind: 'email' }] }).maskText('john@example.com 203.0.113.7')).toBe(
      'j***@example.com 203.0.113.7',
    )
  })
})

describe('mask.hmac in a rule', () => {
  it('makes one user’s lines tell each other without the id, through mask and maskLine alike', () => {
    const masker = createMasker({
      fields: [{ keys: ['userId'], mask: mask.hmac({ key: 'k'.repeat(32), length: 12 }) }],
    })
    const { userId } = masker.mask({ userId: 12345 }) as unknown as { userId: string }
    expect(userId).toMatch(/^hmac:[0-9a-f]{6}:/)
    expect(masker.maskLine('{"user_id":"12345"}')).toBe(JSON.stringify({ user_id: userId }))
  })
})

describe('error codes', () => {
  it('are the documented ones', () => {
    expect(errorCodes.every((code) => code.startsWith('LOGVEIL_'))).toBe(true)
    expect(new LogveilError('LOGVEIL_UNKNOWN_PRESET', { name: 'x', hint: '' })).toBeInstanceOf(TypeError)
  })
})
