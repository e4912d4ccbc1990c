import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pattern } from '../../src/index.js'
import { engines, outcome } from './engines.js'

const policies = [
  engines({}),
  engines({ presets: ['default', 'pci-dss', 'gdpr', 'hipaa', 'secrets'] }),
  engines({ detectors: [{ kind: 'email', mask: (value) => `"${value}"\n` }], allow: [{ values: ['203.0.113.7'] }] }),
  engines({ detectors: [{ kind: 'ipv4', off: true }], remarks: true }),
  engines({ detectors: [{ kind: 'email', off: true }] }),
  engines({ fields: [{ keys: ['2001', 'fe80', 'to cafe'], mask: 'full' }] }),
  engines({ detectors: [{ kind: 'credit_card', off: true }] }),
  engines({
    seal: { checker: { active: 1, check: ({ findings }) => findings.map((found) => JSON.stringify(found)) } },
  }),
  engines({ detectors: [{ kind: 'phone', mask: 'last4' }], presets: ['pci-dss'] }),
  engines({ detectors: [pattern({ kind: 'sentence', source: 'user.{0,40}(text|token)' })] }),
  engines({
    detectors: [pattern({ kind: 'at', source: '@(example|x)' }), pattern({ kind: 'four', source: '1111|8\\.8' })],
  }),
  engines({ detectors: [pattern({ kind: 'any', source: '[a-z]+\\.com' })] }),
]

/** What may stand around an address, and change what it is. */
const around = fc.constantFrom(
  ...'version|ver|v|V|rev|build:|release |connector|conversion|sdk #|pkg> |from|to|a|git|user|x.y|https://|file:///|://|//|/|@|.|..|-|--|_|:|;|,|=|==|?q=|&|%|%40|<|>|(|)|[|]|{|}|"|\'|\\|\n|\t|\u001f| |  |     |é|ñ.|的|¡|、|\ud83d|–|\ud83d\ude00|0|7|42|255|in-addr.arpa|com|png|a1|$|*|+|!|#|~|^|e card|card|e|phone |text|pan |tax id|tax|nik |ktp|imei |token |secret: |ssn|x12|ext. 5|, #7|355.56|12|2024-05-06|/1|.|?|::|:8080|]:443|/64|%eth0|12:34:56|12:34:56.789Z|00:00:5e:00:53:01|std::|Face::|0x|0x1f|fe80|id=|password |pin |of 2001|May 2001|12 May |%3A|:AA|arn:aws:|perm:|to/|**|\u0000|password=|pwd: |wa.me/|tel:|whatsapp://send?phone=|--token |https://u:p@|2001:db8::1|020 7946 0958|Authorization: Bearer |<b>|\u00a0|\u200b'.split(
    '|',
  ),
)
const value = fc.constantFrom(
  ...'john@example.com ann.lee+x@mail.example.co.uk j@x.io 1@2.de a@b.c a@b.png a@b.service a@1.com a@b1.com a@b-c.org a@-b.org a@b..com a@b.c0m a@xn--fsqu00a.com git@github.com a@b@c.org .a.@b.com *ann@x.org* 203.0.113.7 1.2.3.4 01.2.3.4 256.1.1.1 127.0.0.1 255.255.255.0 0.1.2.3 10.1.2.3.4 1.2.3 8.8.8.8/24 a@203.0.113.7 +17488174218 +4915112345678 +442079460958 +11234567890 +999123456 (+14155550123 +1415555 +390612345678 +14155550123x5 4111111111111111 4111-1111-1111-1111 4111_1111_1111_1111 4444444444444444 5555555555554444 6011111111111117 2223003122003222 4111111111111112 1234567890123452 41111111111111111 378282246310005'
    .split(' ')
    .concat('4111 1111 1111 1111', '+1 415 555 0123', '5105 1051 0510 5100', '4111 1111-1111 1111'),
)
const address = fc.oneof(
  fc.constantFrom(
    ...'2001:db8::1 2001:DB8:0:0:8:800:200C:417A 2001:db8:85a3::8a2e:370:7334 2001:0db8:85a3:0000:0000:8a2e:0370:7334 fe80::1ff:fe23:4567:890a%eth0 2001:db8:1234::/48 ::ffff:203.0.113.7 64:ff9b::203.0.113.7 2001:db8::203.0.113.7 fd00:1234:5678::9 2001:db8:: 2001::1 2001::5:6:7:8:9:a 001::2 0db8::1:2 0:0:0:0:0:0:0:1 ::1 ::2 a::b face::bad dead:beef::bad 2001:db8::1::2 2001:db8:85a3::* ab:cd:ef:01:23:45:67:89 aabb:cc:dd:ee:ff:01:23:45 1:2:3:4:5:6:7:8:9 12345::1 2001:db8::12345 2001:db8::1.5 2001:::1'.split(
      ' ',
    ),
  ),
  fc
    .array(fc.stringMatching(/^(?:[0-9a-fA-F]{1,5}|[0-9a-f]{2,4}|0{0,3}[0-9a-f]?)$/), { minLength: 2, maxLength: 9 })
    .map((groups) => groups.join(':')),
)
const phone = fc
  .tuple(
    fc.constantFrom('1', '1', '44', '49', '33', '353', '971', '999', '0'),
    fc.array(
      fc.tuple(
        fc.constantFrom(' ', ' ', '-', '.', '/', ' (', ') ', ' (0)', '(0) ', '  ', ' - ', '    ', ''),
        fc.stringMatching(/^\d{1,5}$/),
      ),
      { minLength: 1, maxLength: 5 },
    ),
  )
  .map(([code, groups]) => `+${code}${groups.flat().join('')}`)
/** With its check digit (ISO/IEC 7812-1, annex B), mostly. */
const card = fc
  .tuple(
    fc.constantFrom('4', '51', '2221', '6011', '62', '3528', '50', '9792'),
    fc.stringMatching(/^\d{14}$/),
    fc.constantFrom(' ', ' ', ' ', '', '-', '.'),
    fc.constantFrom(0, 0, 0, 1),
  )
  .map(([prefix, more, separator, wrong]) => {
    const digits = Array.from((prefix + more).slice(0, 15), Number)
    const sum = digits.reduce((all, digit, i) => all + (i % 2 === 0 ? digit * 2 - (digit > 4 ? 9 : 0) : digit), 0)
    const all = [...digits, (10 - (sum % 10) + wrong) % 10].join('')
    return [0, 4, 8, 12].map((at) => all.slice(at, at + 4)).join(separator)
  })
const cards = fc
  .tuple(fc.array(card, { minLength: 1, maxLength: 4 }), fc.stringMatching(/^(?:|[ /-]?\d{1,7}|(?: \d{1,5}){1,4})$/))
  .map(([all, rest]) => all.join(' ') + rest)
/** Addresses beyond ASCII, and what is nearly so. */
const international = fc.constantFrom(
  ...'é@ü.確認 josé@exämple.com ü@b.的 的的@x.com a@b.com的 a@的的 é..x@b.org é...x@b.org 😀@x.org a@😀.😀 a@b.ñ-o -é@x.io µ@x.io ¡a@b.org a@b.确認c a@é.c0m é@1.é é@é-.org é@é.png @é.確認 é@ é@[1.2.3.4] é@ü.確認.'.split(
    ' ',
  ),
)
const part = fc.oneof(
  { weight: 3, arbitrary: around },
  { weight: 2, arbitrary: value },
  { weight: 1, arbitrary: fc.oneof(address, phone, cards, international) },
)
const text = fc.array(part, { maxLength: 9 }).map((parts) => parts.join(''))
const key = fc.constantFrom(
  'msg',
  'version',
  'build',
  'note',
  'url',
  'release_ip',
  'remoteAddress',
  'level',
  'pid',
  'card',
  'taxId',
  'number',
)
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

  test('are those that it finds in texts, too, under any name', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(text, key, fc.constantFrom(...policies), (value, name, { fast, plain }) => {
        const results = [fast, plain].map((masker) =>
          outcome(masker, () => [
            masker.maskText(value),
            masker.mask({ [name]: value }),
            masker.inspect({ [name]: value }),
          ]),
        )
        expect(results[0]).toEqual(results[1])
      }),
    )
  })

  test.each([
    ['session of ann@example.com from 203.0.113.7', 'session of a***@example.com from 203.0.113.*'],
    ['version 1.2.3.4 of ann@example.com', 'version 1.2.3.4 of a***@example.com'],
    ['at 203.0.113.7.', 'at 203.0.113.*.'],
    ['"ann@example.com"\nwrote', '"a***@example.com"\nwrote'],
    ['git@example.com', 'git@example.com'],
    ['text +14155550123 or +44 20 7946 0958', 'text ***** or *****'],
    ['paid with 4111-1111-1111-1111 and 5555555555554444', 'paid with ****1111 and ****4444'],
    ['+14155550123 e4 card', '***** e4 card'],
    ['text +1 (415) 555-0123, +49 (0)30 23125 000', 'text *****, *****'],
    ['dni +39123456 L', 'dni +*****'],
    ['4111 1111 1111 1111 5105 1051 0510 5100 12:34:56', '****1111 ****5100 12:34:56'],
    ['4111 1111 0044 2071 4111 1111 1111 1111 5105 1051 0510 5100', '***** ****5100'],
    ['4111 1111 1111 1111 12 415-555-0123', '****1111 12 *****'],
    ['card 4111 1111 1111 1111 expired', 'card ****1111 expired'],
    ['from 2001:db8::1 port 22', 'from 2001:db8:0::* port 22'],
    ['peer [FE80::1FF:FE23:4567:890A]: gone', 'peer [fe80:0:0::*]: gone'],
  ])('in %s', (msg, masked) => {
    const { fast } = policies[0] as (typeof policies)[number]
    expect(fast.maskLoggerLine(JSON.stringify({ msg }))).toBe(JSON.stringify({ msg: masked }))
  })

  test('stand before words far away in no more time than before none', { timeout: 120_000 }, () => {
    const { fast, plain } = engines({ limits: { findings: 100_000 } })
    const line = JSON.stringify({ msg: `${'+14155550123 '.repeat(20_000)}ssn passport iban tax id bsn` })
    fast.maskLoggerLine(line)
    const start = performance.now()
    const masked = fast.maskLoggerLine(line)
    // Each number once went up to each of the words, which took longer.
    expect(performance.now() - start).toBeLessThan(5_000)
    expect(masked).toBe(plain.maskLine(line))
  })

  test.each([20, 28, 29, 30, 31, 32, 60, 100])('see a word that %i characters are before, escaped or not', (count) => {
    const { fast, plain } = policies[1] as (typeof policies)[number]
    for (const filler of ['.', '\n', '"', '\\', '\u0001', 'é'])
      for (const value of ['+14155550123', '4111111111111111']) {
        const line = JSON.stringify({ msg: `${value} ${filler.repeat(count - 1)}imei ssn` })
        expect(fast.maskLoggerLine(line)).toBe(plain.maskLine(line))
      }
  })
})
