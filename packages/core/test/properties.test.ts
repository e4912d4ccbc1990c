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
    'key',
    'value',
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
  '--password',
  'x-api-key',
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

  /** One value of each kind that is found by itself, assembled so that no scanner takes it for a live one. */
  const planted = fc.constantFrom(
    'john.doe+tag@example.com',
    '4111 1111 1111 1111',
    '5500005555555559',
    '536-90-4399',
    'GB82 WEST 1234 5698 7654 32',
    'DE89370400440532013000',
    '203.0.113.77',
    '2001:db8:85a3::8a2e:370:7334',
    '00:1b:44:11:3a:b7',
    '+442079460958',
    ['ghp', 'R4nd0mR4nd0mR4nd0mR4nd0mR4nd0mR4nd0m'].join('_'),
    ['AKIA', 'Q3EGR7ZT5WXP2M6N'].join(''),
    ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxMjM0NTY3ODkwIn0', 'c2lnbmF0dXJlLXNpZ25hdHVyZQ'].join('.'),
  )
  const before = fc.constantFrom(
    '',
    ' ',
    '"',
    "'",
    '(',
    '[',
    '{',
    '<',
    '\n',
    '\t',
    'value: ',
    'für ',
    '😀 ',
    '\u200b',
    'a=',
    'x, ',
  )
  const after = fc.constantFrom(
    '',
    ' ',
    '"',
    "'",
    ')',
    ']',
    '}',
    '>',
    '\n',
    '\r\n',
    ', ok',
    '; x',
    ' ü',
    ' 😀',
    '\u200b',
    '. Then',
  )

  it('lets no planted value through, wherever it stands', () => {
    fc.assert(
      fc.property(
        json,
        planted,
        before,
        after,
        fc.nat(20),
        fc.boolean(),
        (document, value, lead, trail, place, asKey) => {
          fc.pre(!JSON.stringify(document).includes(value))
          const text = `${lead}${value}${trail}`
          let left = place
          const plant = (node: unknown): unknown => {
            if (left-- === 0) return asKey ? { [text]: 1 } : text
            if (Array.isArray(node)) return node.map(plant)
            if (typeof node !== 'object' || node === null) return node
            return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, plant(child)]))
          }
          const record = { head: plant(document), tail: left < 0 ? 'planted' : text }
          expect(masker.maskLine(JSON.stringify(record))).not.toContain(value)
          expect(JSON.stringify(masker.mask(record))).not.toContain(value)
          expect(masker.maskText(text)).not.toContain(value)
        },
      ),
    )
  })

  it('makes valid JSON of valid JSON', () => {
    fc.assert(
      fc.property(json, fc.constantFrom(0, 1, 2), (value, indent) => {
        expect(() => JSON.parse(masker.maskLine(JSON.stringify(value, null, indent)))).not.toThrow()
      }),
    )
  })
})
