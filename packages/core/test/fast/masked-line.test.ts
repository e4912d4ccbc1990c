import { channel } from 'node:diagnostics_channel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pattern } from '../../src/index.js'
import { engines, outcome } from './engines.js'

const named = (mask: 'full' | 'email' | 'last4' | 'ip' | 'first1' | 'label' | 'remove') => ({
  keys: [`a ${mask}`],
  mask,
})
const policies = [
  engines({}),
  engines({ fields: [named('full'), named('email'), named('last4'), named('ip')] }),
  engines({ fields: [named('first1'), named('label'), named('remove')], allow: [{ keys: ['phone'] }] }),
  engines({ fields: [named('full'), named('email')], allow: [{ values: ['ann@example.com', '*****'] }] }),
  engines({ fields: [named('last4'), { paths: ['**.email', 'user.phone'], mask: 'label' }] }),
  engines({ limits: { findings: 3, valueLength: 64 }, fields: [named('ip')] }),
  engines({ presets: [], fields: [named('email'), { keys: ['user'], mask: 'last4' }] }),
  engines({
    fields: [named('full')],
    detectors: [pattern({ kind: 'example', source: '@example|1111', mask: 'label' })],
  }),
]

const key = fc.constantFrom(
  ...'a_full,a_email,a_last4,a_ip,a_first1,a_label,a_remove,email,phone,password,lastName,iban,card,number,user,customer,name,value,key,msg,note,id,release_ip,authorization,pin,hasPassword,items'.split(
    ',',
  ),
)
const text = fc.oneof(
  fc.constantFrom(
    ...'|*|*****|****|****1111|****11*1|j***|j***@example.com|***@example.com|*ann@example.com|ann@example.com|a@b|@b|a@|a@b@c.org|ann@[192.0.2.1]|ann lee@example.com|ann@x.org, bob@y.org|203.0.113.7|203.0.113.*|203.0.113|203.0.113.07|203.0.113.256|1.2.3.4.5|::1|2001:db8::1|2001:0DB8:0:00:8:800:200C:417A|2001::5:6:7:8:9:a|1::|1:2::|1::2:3:4:5:6:7:8|1:2:3:4:5:6:7:8|1:2:3:4:5:6:7:8:9|12345::1|2001:db8::1:|2001:db8::1%eth0|2001:db8::/48|::ffff:203.0.113.7|2001:db8::203.0.113.7|2001:db8:85a3::*|4111111111111111|4111-1111-1111-1111|12-34 56_78|1234567|12345678|abc 1234 5678|GB33BUKB20201555555555|+14155550123|see https://u:p@x.org/ann@example.com|--password|true|null|[email]|{"email":"ann@example.com"}|[1]|naïve|ключ|1\u007f2345678'.split(
      '|',
    ),
  ),
  fc.constantFrom(
    'a\nb',
    'to ann@example.com\nat file:///srv/x.js',
    'say "hi" to ann@example.com',
    '\\',
    'a\\n@b.com\t',
  ),
  fc.stringMatching(/^[ -~]{0,24}$/),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { weight: 6, arbitrary: text },
    { weight: 2, arbitrary: fc.constantFrom<unknown>(0, -1, 12, 1.5, 1e21, 4111111111111111, true, false, null) },
    { weight: 2, arbitrary: fc.dictionary(key, tie('value'), { maxKeys: 4 }) },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
  ),
})).value
const record = fc.dictionary(key, value, { minKeys: 1, maxKeys: 6 })
const ending = fc.constantFrom('', '\n', '\r\n')

describe('a line that the kernel masks', () => {
  test('is what the plain engine makes of it, and counts as much', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(record, ending, fc.constantFrom(...policies), (fields, end, { fast, plain }) => {
        const line = JSON.stringify(fields) + end
        const expected = outcome(plain, (masker) => masker.maskLine(line))
        // Names are new at first, then their rules are known.
        for (let i = 0; i < 3; i++) expect(outcome(fast, (masker) => masker.maskLoggerLine(line))).toEqual(expected)
      }),
    )
  })

  test('may be long, or have many values', () => {
    const { fast, plain } = engines({})
    for (const count of [1, 100, 1000, 1100, 4000, 10_001]) {
      const line = JSON.stringify({
        items: Array.from({ length: count }, (_, i) => ({ email: `ann${i}@example.com` })),
      })
      const expected = outcome(plain, (masker) => masker.maskLine(line))
      for (let i = 0; i < 3; i++) expect(outcome(fast, (masker) => masker.maskLoggerLine(line))).toEqual(expected)
    }
    for (const length of [65_000, 65_536, 70_000]) {
      const line = JSON.stringify({ email: 'ann@example.com', note: 'x'.repeat(length) })
      for (let i = 0; i < 3; i++) expect(fast.maskLoggerLine(line)).toBe(plain.maskLine(line))
    }
  })

  test.each([1, 3_000, 9_999, 10_000, 10_001, 12_000])(
    'may have %i values in one string and more in others',
    (count) => {
      const { fast, plain } = engines({})
      const many = 'jo@example.org '.repeat(count)
      for (const record of [
        { msg: many },
        { email: 'ann@example.com', msg: many, note: 'from 203.0.113.7' },
        { msg: `${many}\nof "203.0.113.7"\n`, note: many, last: '+14155550123' },
        { msg: `${many}http://ann:secret@example.com/` },
        { msg: `${many}@`, items: ['ann@example.com', many] },
      ]) {
        const line = JSON.stringify(record)
        const expected = outcome(plain, (masker) => masker.maskLine(line))
        for (let i = 0; i < 2; i++) expect(outcome(fast, (masker) => masker.maskLoggerLine(line))).toEqual(expected)
      }
    },
  )

  test('is described by what was replaced in it, however much that is', () => {
    const { fast } = engines({})
    const units = ['jo@example.org ', 'é@ü.確認 ', 'an jürgen@exämple.de, 203.0.113.7 é ']
    for (const [count, unit] of [1, 2_000, 5_000, 10_001].flatMap((count) =>
      units.map((unit) => [count, unit] as const),
    )) {
      const line = `${JSON.stringify({ email: 'ann@example.com', msg: unit.repeat(count) })}\r\n`
      for (let i = 0; i < 2; i++) {
        const changes: number[] = []
        const masked = fast.maskLoggerLine(line, changes)
        let rebuilt = ''
        let from = 0
        for (let at = 0; at < changes.length; at += 4) {
          const [start, end, first, last] = changes.slice(at, at + 4)
          rebuilt += line.slice(from, start) + masked.slice(first, last)
          from = end as number
        }
        if (i > 0) expect(rebuilt + line.slice(from)).toBe(masked)
      }
    }
  })

  test.each([
    ['of ann@example.com, password=h', 2],
    ['of ann@example.com, password=h "quoted"', 0],
    ['password=h of 203.0.113.7', 2],
    ['203.0.113.7 call 415-555-0123 or +1 415 555 0123', 3],
    ['203.0.113.7 version=1.2.3.4, key = value, token: none', 1],
    ['from 203.0.113.7 4111 1111 1111 1111 12 415-555-0123', 0],
    ['password=hunter22 password=h password=i password=j password=k', 5],
    ['password=hunter22 password=h password=i password=j password=k password=l', 0],
    ['--password of ann@example.com, password=h', 0],
    ['ann@example.com jürgen@exämple.de password=é', 3],
    ['ann@example.com, http://a:b@', 0],
  ])('may have a few values that only JavaScript knows: %s', (msg, count) => {
    const { another, plain } = engines({})
    const fast = another()
    const email = 'jo@example.org '.repeat(32)
    const line = JSON.stringify({ msg, note: email })
    const expected = plain.maskLine(line)
    // Names are known once something has been found, rules once they have been asked for.
    for (let i = 0; i < 2; i++) expect(fast.maskLoggerLine(line)).toBe(expected)
    const changes: number[] = []
    expect(fast.maskLoggerLine(line, changes)).toBe(expected)
    expect(changes).toHaveLength(count === 0 ? 0 : 4 * (count + 32))
    expect(fast.stats().kinds).toEqual(
      Object.fromEntries(Object.entries(plain.stats().kinds).map(([kind, times]) => [kind, 3 * times])),
    )
  })

  /** What somebody who asks is told of a run. */
  const told = (run: () => void) => {
    const messages: unknown[] = []
    const listen = (message: unknown) => messages.push(message)
    channel('logveil:masked').subscribe(listen)
    run()
    channel('logveil:masked').unsubscribe(listen)
    return messages
  }

  test('is told to those who ask what is masked', () => {
    const { fast } = engines({})
    const line = '{"email":"ann@example.com","msg":"from 203.0.113.7"}'
    for (let i = 0; i < 3; i++) fast.maskLoggerLine(line)
    expect(told(() => fast.maskLoggerLine(line))).toEqual([
      {
        findings: [
          { path: 'email', kind: 'email', rule: 'field:email', count: 1 },
          { path: 'msg', kind: 'ipv4', rule: 'detector:ipv4', count: 1 },
        ],
      },
    ])
    expect(fast.stats().kinds).toEqual({ email: 4, ipv4: 4 })
  })

  test('is told of in the order of the plain engine', () => {
    const { fast, plain } = engines({})
    const line = '{"value":"4111111111111111","passport":"X1234567","key":1}'
    const expected = told(() => plain.maskLine(line))
    expect(told(() => fast.maskLoggerLine(line))).toEqual(expected)
  })
})
