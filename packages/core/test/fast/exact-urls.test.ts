import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pattern } from '../../src/index.js'
import { engines, outcome } from './engines.js'

const policies = [
  engines({}),
  engines({ presets: ['default', 'pci-dss', 'gdpr', 'hipaa', 'secrets'], remarks: true }),
  engines({ detectors: [{ kind: 'email', off: true }] }),
  engines({ detectors: [{ kind: 'url_credentials', mask: (value) => `"${value.length}"\n` }] }),
  engines({ detectors: [{ kind: 'url_credentials', off: true }] }),
  engines({ allow: [{ values: ['s3cret'] }] }),
  engines({ limits: { findings: 3 } }),
  engines({
    seal: { checker: { active: 1, check: ({ findings }) => findings.map((found) => JSON.stringify(found)) } },
  }),
  engines({ detectors: [pattern({ kind: 'example', source: '//[a-h]+:|t@', mask: 'label' })] }),
]

const scheme = fc.constantFrom(
  ...'http:// https:// postgres:// jdbc:mysql:// redis://: :// //: /:// git+ssh:// file:/// a://b:// fe80::// 1:// http:/'.split(
    ' ',
  ),
)
const user = fc.constantFrom(
  ...'a: ann: ann.lee-x: token: password: sendgrid: secret: 203.0.113.7: ann@x.org: : ann a:b: é: ann%40x: 4155550123: 1.2.3.4: ${user}: [x]:'.split(
    ' ',
  ),
)
const password = fc.oneof(
  fc.constantFrom(
    ...'b x xx ab x1 s3cret secret null true here redacted 8080 12345678 4111111111111111 4155550123 000000000000 xxxxx1xx xxxx1 AbC123xyZ987def AbC123xyZ987defg a-b a.b ${p} p@ss p/w p#1 x-oauth-basic *****'.split(
      ' ',
    ),
  ),
  fc.stringMatching(/^[a-zA-Z0-9]{1,17}$/),
)
const host = fc.constantFrom(
  ...'@db @db.example.com @203.0.113.7 @[::1] @db:5432 @h1:27017,h2:27017 @ @@ @x@y.org @é.org @_x @% @* @db.com: @a-b,c@d @http @x.ORG. @'.split(
    ' ',
  ),
)
const around = fc.constantFrom(
  ...'| | |,|, |;|/|/x|?a=b@c.org|#|"|\'|<|>|(|)|[|{|@|:|://|\\|\\n|\n|\t|\u0000|\u00a0|é|%40|a|jo@example.org|203.0.113.7 |+14155550123 |password=hunter22 |token |card |--url |user=|Cookie: |proxy |\u001b[31m|x\u200b'.split(
    '|',
  ),
)
const url = fc.tuple(scheme, user, password, host).map((parts) => parts.join(''))
const text = fc
  .array(fc.oneof({ weight: 2, arbitrary: around }, { weight: 3, arbitrary: url }), { maxLength: 7 })
  .map((parts) => parts.join(''))
const key = fc.constantFrom('msg', 'url', 'password', 'card', 'version', 'level')

describe('passwords in URLs, told whole by the kernel', () => {
  test('are what the plain engine finds in a line', { timeout: 120_000 }, () => {
    const record = fc.dictionary(key, fc.oneof(text, fc.array(text, { maxLength: 2 })), { maxKeys: 4 })
    fc.assert(
      fc.property(record, fc.constantFrom(...policies), (fields, { fast, plain }) => {
        const line = JSON.stringify(fields)
        const results = [fast, plain].map((masker) => outcome(masker, () => masker.maskLine(line)))
        expect(results[0]).toEqual(results[1])
      }),
    )
  })

  test('are what it finds in a text', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(text, key, fc.constantFrom(...policies), (value, name, { fast, plain }) => {
        const results = [fast, plain].map((masker) =>
          outcome(masker, () => [masker.maskText(value), masker.mask({ [name]: value }), masker.inspect([value])]),
        )
        expect(results[0]).toEqual(results[1])
      }),
    )
  })

  test('are found in rows and in sentences', () => {
    const { fast, plain } = engines({})
    for (const msg of ['http://a:b@'.repeat(372), 'see redis://app:s3cret@cache:6379/0 or ftp://bob:hunter22@files']) {
      const line = JSON.stringify({ msg })
      const expected = outcome(plain, (masker) => masker.maskLine(line))
      for (let i = 0; i < 2; i++) expect(outcome(fast, (masker) => masker.maskLine(line))).toEqual(expected)
    }
  })
})
