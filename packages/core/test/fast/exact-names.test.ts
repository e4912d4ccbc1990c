import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pattern } from '../../src/index.js'
import { engines, outcome } from './engines.js'

const policies = [
  engines({}),
  engines({ presets: ['default', 'pci-dss', 'gdpr', 'hipaa', 'secrets'], remarks: true }),
  engines({ presets: [], fields: [{ keys: ['password'], mask: 'last4' }] }),
  engines({
    fields: [{ keys: ['token'], mask: (value) => `"${value.length}"\n` }],
    allow: [{ keys: ['secret'] }],
  }),
  engines({ allow: [{ values: ['hunter22'] }] }),
  engines({ limits: { findings: 3 } }),
  engines({
    seal: { checker: { active: 1, check: ({ findings }) => findings.map((found) => JSON.stringify(found)) } },
  }),
  engines({ detectors: [pattern({ kind: 'example', source: 'word=[a-h]|r22', mask: 'label' })] }),
]

const name = fc.constantFrom(
  ...'password Password PASSWORD passWord passwd PASSWD Passphrase secret SECRET token Token apiKey ApiKey API_KEY apikey api_key accessToken access_token client_secret clientSecret secret_key user cookie db_password password2 session auth'.split(
    ' ',
  ),
)
const operator = fc.constantFrom(...'=|: |:|==| =|= | = |=> |:=|?=|=\\n|=\\t|="|=\\\'|: "|::'.split('|'))
const value = fc.oneof(
  fc.constantFrom(
    ...'hunter22 a1b2c3 0x12ab34 0X12ab34 getenv2 GETENV22 Bearer1 Bearer xxxxxxxx1 xxxx1x Xx1xxx 12345678 abcdefgh none1 a1 a1b2c a1b2c3d4e5f6g7h8i9j 00000000000000000a 4111111111111111 a.b1c2d3 a1b2c3. $a1b2c3 req1.a %41a1b2c3 a1b2c3@x.org ann@example.com sk-a1b2c3 v1a2b3() str1ng {a1b2c3} [a1b2c3]'.split(
      ' ',
    ),
  ),
  fc.stringMatching(/^[a-zA-Z0-9]{5,21}$/),
)
/** What may stand before a name, between or behind, and change what it is. */
const around = fc.constantFrom(
  ...'| | |,|, |;|; |:|.|-|--|_|?|&|/|\\|"|\'|`|(|)|[|]|{|}|<|>|=|$|@|#|%|%20|é|\u00a0|\u200b|\u0000|\n|\r\n|\t|\\n|arn:aws:|urn:x;|did:,|http://x/?a=1&|http://u:|Cookie: |Authorization: |--token |-p |export |the|api |x |--- PASS|key: "|name: "x", value: |this.|self.|{"a":"|\u001b[31m|0|22|4155550123|&amp;'.split(
    '|',
  ),
)
const text = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: around },
      { weight: 3, arbitrary: fc.tuple(name, operator, value).map((parts) => parts.join('')) },
    ),
    { maxLength: 9 },
  )
  .map((parts) => parts.join(''))
const key = fc.constantFrom('msg', 'note', 'password', 'secret', 'hasPassword', 'card', 'value', 'level')

describe('what is assigned to a name, told whole by the kernel', () => {
  test('is what the plain engine finds in a line', { timeout: 120_000 }, () => {
    const record = fc.dictionary(key, fc.oneof(text, fc.array(text, { maxLength: 2 }), fc.boolean(), fc.nat()), {
      maxKeys: 4,
    })
    fc.assert(
      fc.property(record, fc.constantFrom(...policies), (fields, { fast, plain }) => {
        const line = JSON.stringify(fields)
        const results = [fast, plain].map((masker) => outcome(masker, () => masker.maskLine(line)))
        expect(results[0]).toEqual(results[1])
      }),
    )
  })

  test('is what it finds in a text', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(text, key, fc.constantFrom(...policies), (value, name, { fast, plain }) => {
        const results = [fast, plain].map((masker) =>
          outcome(masker, () => [masker.maskText(value), masker.mask({ [name]: value }), masker.inspect([value])]),
        )
        expect(results[0]).toEqual(results[1])
      }),
    )
  })

  test.each([1, 9_999, 10_000, 10_001])('may be many: %i', (count) => {
    const { fast, plain } = engines({})
    const msg = 'password=hunter22 '.repeat(count)
    const line = JSON.stringify({ email: 'ann@example.com', msg, note: 'token: a1b2c3, on' })
    for (let i = 0; i < 2; i++)
      for (const run of [(masker) => masker.maskLine(line), (masker) => masker.maskText(msg)] as ((
        masker: typeof fast,
      ) => string)[])
        expect(outcome(fast, run)).toEqual(outcome(plain, run))
  })
})
