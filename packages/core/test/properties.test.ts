import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMasker } from '../src/index.js'

const masker = createMasker()

/** Names that rules know, names they do not, and awkward ones. */
const key = fc.oneof(
  fc.constantFrom(
    'userId',
    'email',
    'password',
    'user',
    'name',
    'id',
    'card',
    'number',
    'address',
    'items',
    'msg',
    'time',
    'level',
    'data',
    'token',
    'count',
  ),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'a b', 'x.y', '', '_masked', 'john@example.com'),
  fc.string({ unit: 'binary', maxLength: 8 }),
)

/** Texts of values that detectors know, alone, joined and cut. */
const fragment = fc.constantFrom(
  'john@example.com',
  '4111 1111 1111 1111',
  '4111111111111111',
  '203.0.113.7',
  '2001:db8::1',
  '+1 202-555-0143',
  'password=hunter2',
  '078-05-1120',
  'GB82 WEST 1234 5698 7654 32',
  '00:1b:44:11:3a:b7',
  'Authorization: Bearer abcdef0123456789',
  'https://bob:s3cret@example.com/?token=abc&x=1',
  '{"password":"x","n":1}',
  'session id: 9f8e7d',
  '%40',
  '&#64;',
  '\\u0040',
  '\\n',
  '"',
  "'",
  '*****',
  'j***@example.com',
  '****1111',
  '203.0.113.*',
  ' ',
  ',',
  ';',
  '=',
  ':',
  '-',
  '/',
  'ssn',
  'tel',
  '１２３',
  '\u200b',
  '\ud800',
  '\0',
)
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.oneof(fragment, fc.string({ maxLength: 4 })), { maxLength: 6 }).map((parts) => parts.join('')),
  fc.array(fragment, { maxLength: 5 }).map((parts) => parts.join(' ')),
)
const leaf = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(4111111111111111, 12345, 1700000000000),
)
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(key, tie('json'), { maxKeys: 5, noNullPrototype: true }),
  ),
}))

describe('masking', () => {
  it('gives the same JSON for a line as for the value it was made from', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(masker.maskLine(JSON.stringify(value)))).toEqual(
          JSON.parse(JSON.stringify(masker.mask(value)) ?? 'null'),
        )
      }),
    )
  })

  it('changes nothing in a line that is masked already', () => {
    fc.assert(
      fc.property(json, (value) => {
        const once = masker.maskLine(JSON.stringify(value))
        expect(masker.maskLine(once)).toBe(once)
      }),
    )
  })

  it('changes nothing in a text that is masked already', () => {
    fc.assert(
      fc.property(text, (value) => {
        const once = masker.maskText(value)
        expect(masker.maskText(once)).toBe(once)
      }),
    )
  })

  it('leaves the caller’s objects as they were', () => {
    fc.assert(
      fc.property(json, (value) => {
        const before = structuredClone(value)
        masker.mask(value)
        expect(value).toEqual(before)
      }),
    )
  })
})
