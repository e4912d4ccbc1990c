import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { engines, outcome } from './engines.js'

/** Names of few characters, of digits, of more than one word, and beyond ASCII. */
const names = [
  'p',
  '7',
  'pw',
  '22',
  'x2',
  'é',
  'señ',
  'ña',
  '227',
  'a1b',
  '4x7',
  'zqj',
  'wx_y',
  'user_q',
  'b64 key',
  'contraseña',
  'zz99',
  't12',
]
const policies = [
  engines({}),
  engines({ presets: [], fields: [{ keys: names }] }),
  engines({ presets: ['default', 'hipaa'] }),
]

const name = fc.constantFrom(
  ...names,
  'password',
  'api_key',
  'apiKey',
  'page',
  'done',
  'sha1',
  'token',
  'pwd',
  'secret',
  'phone',
  'iban',
  'tel',
)
const joint = fc.constantFrom(
  '',
  '',
  '',
  '_',
  '-',
  '.',
  ' ',
  '$',
  '[',
  ']',
  '/',
  ':',
  '"',
  "'",
  ',',
  'v',
  'V',
  '(',
  '+',
  '\n',
  '\\',
  '\t',
  'é',
  '  ',
)
const digits = fc.stringMatching(/^[0-9]{1,5}$/)
const operator = fc.constantFrom(
  '=',
  ':',
  ' = ',
  ': ',
  ':=',
  '+=',
  '?=',
  '.=',
  '::',
  '="',
  ":'",
  '=<',
  '</',
  '=>',
  ' : ',
)
const hex = fc.stringMatching(/^[0-9a-f]{4}$/)
const uuid = fc
  .tuple(hex, hex, hex, hex, hex, hex, hex, hex)
  .map(([a, b, c, d, e, ...rest]) => `${a}${b}-${c}-${d}-${e}-${rest.join('')}`)
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(name, joint, fc.oneof(digits, fc.constant('')), joint, operator).map((parts) => parts.join('')),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        digits,
        fc.constantFrom('-', '.', ' ', '/', ':', ') '),
        digits,
        fc.constantFrom('-', '.', ' ', '/', ':'),
        digits,
      )
      .map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'T12:34:56.',
      '2024-05-06T',
      '2024-05-06T00:00:00',
      'Chrome/120.0.0.0',
      'Name/1.2.3 555 0123 4567',
      'js:227:53)',
      'fe80:1::2',
      '+1 415 555 0123',
      'aabb.ccdd.eeff',
      '00-00-5E-00-53-23',
    ),
  },
  { weight: 1, arbitrary: uuid },
  { weight: 1, arbitrary: fc.stringMatching(/^[A-Za-z]{1,9}$/) },
)
const text = fc
  .array(fc.tuple(piece, joint), { minLength: 1, maxLength: 5 })
  .map((pieces) => `${pieces.flat().join('')}x9Yq4Zw8`)

describe('a glance leaves out nothing', () => {
  test('of what is assigned, of numbers and of identifiers in lines', () => {
    fc.assert(
      fc.property(fc.constantFrom(...policies), fc.nat(70), text, ({ fast, plain }, shift, value) => {
        const line = JSON.stringify({ m: `${' '.repeat(shift)}${value}`, phone: value })
        expect(outcome(fast, (one) => one.maskLoggerLine(line))).toEqual(
          outcome(plain, (one) => one.maskLoggerLine(line)),
        )
      }),
    )
  })

  test('nor in texts', () => {
    fc.assert(
      fc.property(fc.constantFrom(...policies), fc.nat(70), text, ({ fast, plain }, shift, value) => {
        const whole = `${' '.repeat(shift)}${value}`
        expect(outcome(fast, (one) => one.maskText(whole))).toEqual(outcome(plain, (one) => one.maskText(whole)))
      }),
    )
  })
})
