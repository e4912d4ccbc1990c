import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { engines } from './engines.js'

const policies = [
  engines({}),
  engines({ presets: ['default', 'pci-dss', 'gdpr', 'hipaa', 'secrets'] }),
  engines({ detectors: [{ kind: 'email', mask: (value) => `"${value}"\n` }], allow: [{ values: ['203.0.113.7'] }] }),
  engines({ detectors: [{ kind: 'ipv4', off: true }], remarks: true }),
  engines({ detectors: [{ kind: 'email', off: true }] }),
]

/** What may stand around an address, and change what it is. */
const around = fc.constantFrom(
  ...'version|ver|v|V|rev|build:|release |connector|conversion|sdk #|pkg> |from|to|a|git|user|x.y|https://|file:///|://|//|/|@|.|..|-|--|_|:|;|,|=|==|?q=|&|%|%40|<|>|(|)|[|]|{|}|"|\'|\\|\n|\t|\u001f| |  |     |é|ñ.|–|\ud83d\ude00|0|7|42|255|in-addr.arpa|com|png|a1|$|*|+|!|#|~|^|e card|card'.split(
    '|',
  ),
)
const value = fc.constantFrom(
  ...'john@example.com ann.lee+x@mail.example.co.uk j@x.io 1@2.de a@b.c a@b.png a@b.service a@1.com a@b1.com a@b-c.org a@-b.org a@b..com a@b.c0m a@xn--fsqu00a.com git@github.com a@b@c.org .a.@b.com *ann@x.org* 203.0.113.7 1.2.3.4 01.2.3.4 256.1.1.1 127.0.0.1 255.255.255.0 0.1.2.3 10.1.2.3.4 1.2.3 8.8.8.8/24 a@203.0.113.7'.split(
    ' ',
  ),
)
const text = fc
  .array(fc.oneof({ weight: 3, arbitrary: around }, { weight: 2, arbitrary: value }), { maxLength: 9 })
  .map((parts) => parts.join(''))
const key = fc.constantFrom('msg', 'version', 'build', 'note', 'url', 'release_ip', 'remoteAddress', 'level')
const record = fc.dictionary(key, fc.oneof(text, fc.array(text, { maxLength: 2 }), fc.record({ a: text })), {
  maxKeys: 4,
})

describe('values that the kernel tells whole', () => {
  test('are those that the plain engine finds', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(record, fc.constantFrom(...policies), (fields, { fast, plain }) => {
        const line = JSON.stringify(fields)
        expect(fast.maskLoggerLine(line)).toBe(plain.maskLine(line))
      }),
    )
    for (const { fast, plain } of policies) expect(fast.stats().kinds).toEqual(plain.stats().kinds)
  })

  test.each([
    ['session of ann@example.com from 203.0.113.7', 'session of a***@example.com from 203.0.113.*'],
    ['version 1.2.3.4 of ann@example.com', 'version 1.2.3.4 of a***@example.com'],
    ['at 203.0.113.7.', 'at 203.0.113.*.'],
    ['"ann@example.com"\nwrote', '"a***@example.com"\nwrote'],
    ['git@example.com', 'git@example.com'],
  ])('in %s', (msg, masked) => {
    const { fast } = policies[0] as (typeof policies)[number]
    expect(fast.maskLoggerLine(JSON.stringify({ msg }))).toBe(JSON.stringify({ msg: masked }))
  })
})
