import { describe, expect, test } from 'vitest'
import { Kernel } from '../../src/fast/kernel.js'
import type { Policy } from '../../src/types.js'
import { engines, outcome } from './engines.js'

const { fast, plain, another } = engines({})
const none = engines({ presets: [], fields: [{ keys: ['note'] }] })

/** Lines on which the engines once disagreed, or one of them did not come back. */
describe('both engines', () => {
  // Where the sign counts on a value that would start before its string.
  test.each(['token$', '"$token$x', '56~', 'ab56~~', '56~@', '----BEGIN x', '----', '$', "('", '="', 'key="x'])(
    'see nothing before the string in %s',
    (start) => {
      for (const key of ['m', 'msg', 'message', 'access', 'x_access_token']) {
        for (const line of [{ [key]: start }, { [key]: { x: start } }, { a: ['x', start], [key]: [start] }]) {
          const text = JSON.stringify(line)
          expect(fast.maskLoggerLine(text)).toBe(plain.maskLoggerLine(text))
        }
      }
    },
  )

  test.each([57, 58, 59, 60, 61, 62, 63, 64, 65])('nor where it starts a block, behind %i characters', (length) => {
    for (const start of ['token$', 'oken$', '56~', '----BEGIN', '\\token$']) {
      const text = JSON.stringify({ p: 'x'.repeat(length - 9), q: start, r: start })
      expect(fast.maskLoggerLine(text)).toBe(plain.maskLoggerLine(text))
    }
  })

  test.each(['a0040. 0707614285x12', '%u0040. 0707614285x12', 'a40 0707614285 x12', 'a40.(0707614285'])(
    'see a number behind digits that are glued to a word: %s',
    (text) => {
      const line = JSON.stringify({ msg: text })
      expect(fast.maskLoggerLine(line)).toBe(plain.maskLoggerLine(line))
      expect(fast.maskText(text)).toBe(plain.maskText(text))
    },
  )

  test.each([
    '+1126607x1/51167/19',
    '+14155550123x12/555-0123',
    '+14155550123 ext7(555) 0123',
    '+14155550123 INT7/555/0123',
  ])('go on behind an extension: %s', (number) => {
    const text = `phone ${number}`
    const line = JSON.stringify({ msg: text })
    expect(fast.maskLoggerLine(line)).toBe(plain.maskLoggerLine(line))
    expect(fast.maskText(text)).toBe(plain.maskText(text))
  })

  test('read an hour as what it is, unless a name ends like one', () => {
    const own = engines({ fields: [{ keys: ['codeT12', 't34'] }] })
    for (const msg of [
      'at 2024-05-06T12:30:00.5 done',
      'codeT12:30:00 x',
      'codeT12: hunter22',
      't34:hunter22',
      '06T34:12:00.1',
    ]) {
      const line = JSON.stringify({ msg })
      for (const { fast, plain } of [own, engines({})])
        expect(fast.maskLoggerLine(line)).toBe(plain.maskLoggerLine(line))
    }
  })

  test.each(['5555555555554444.5555555555554444', 'card 4111111111111111.4111111111111111 x'])(
    'see a card before a point and another one: %s',
    (msg) => {
      const line = JSON.stringify({ msg })
      expect(fast.maskLoggerLine(line)).toBe(plain.maskLoggerLine(line))
      expect(fast.maskLoggerLine(line)).not.toMatch(/\d{5}/)
      expect(fast.maskText(msg)).toBe(plain.maskText(msg))
    },
  )

  test.each(['curl --cacert ca.crt--u "s3cretToken:" https://localhost', 'curl --u bob:hunter22x https://localhost'])(
    'see an option behind two dashes: %s',
    (msg) => {
      for (const text of [msg, JSON.stringify({ msg }), JSON.stringify({ msg: JSON.stringify({ note: msg }) })]) {
        expect(fast.maskText(text)).toBe(plain.maskText(text))
        expect(fast.maskLoggerLine(text)).toBe(plain.maskLoggerLine(text))
      }
      expect(fast.mask(JSON.stringify({ note: msg }))).toBe(plain.mask(JSON.stringify({ note: msg })))
    },
  )

  test.each([
    'pass__word=hunter2x',
    'p--w--d=hunter2x',
    'pass -word=hunter2x',
    'api secr_ et=ozCuU5JeTIRMlU81',
    'api_.key=ozCuU5JeTIRMlU81',
    'a ?s--ig=ozCuU5JeTIRMlU81',
  ])('read a name however many characters part its words: %s', (text) => {
    const line = JSON.stringify({ msg: text })
    expect(fast.maskLoggerLine(line)).toBe(plain.maskLoggerLine(line))
    expect(fast.maskLoggerLine(line)).toContain('*****')
    expect(fast.maskText(text)).toBe(plain.maskText(text))
  })

  test.each([100, 16_000, 16_100, 20_000, 40_000])('know JSON in a string of %i characters', (length) => {
    for (const pad of ['x'.repeat(length), 'x "y" '.repeat(length / 5), 'x\\'.repeat(length / 2)]) {
      const customer = { name: 'abc' }
      for (const inner of [{ pad, customer }, [pad, { customer, x: '"' }], { customer, pad }]) {
        const line = JSON.stringify({ msg: JSON.stringify(inner), next: 'bob@example.com' })
        expect(fast.maskLoggerLine(line)).toBe(plain.maskLoggerLine(line))
        expect(fast.maskLoggerLine(line)).not.toContain('abc')
      }
    }
  })

  test('tell a mask where a name stands', () => {
    const shown = engines({
      detectors: [{ kind: 'email', mask: (value, { path }) => (path === '' ? value : `<${path}>`) }],
    })
    for (const line of [
      '{"ann@example.com":1,"user":{"ann@example.com":"bob@example.com"}}',
      '{"user":[{"ann@example.com":{"x":"bob@example.com"}}]}',
    ]) {
      for (let i = 0; i < 2; i++) expect(shown.fast.maskLoggerLine(line)).toBe(shown.plain.maskLoggerLine(line))
    }
  })

  test.each(['+7255.255.255.0', 'phone 0255.255.255.01', '7255.255.255.0'])(
    'take four digits and three dots for no address: %s',
    (msg) => {
      const line = JSON.stringify({ msg })
      expect(fast.maskLoggerLine(line)).toBe(plain.maskLoggerLine(line))
    },
  )

  test('take a plus between digits for a blank', () => {
    const line = JSON.stringify({ msg: '4111+1111+1111+1111', q: 'card=4111+1111+1111+1111&x=1' })
    expect(fast.maskLoggerLine(line)).toBe(plain.maskLoggerLine(line))
    expect(fast.maskLoggerLine(line)).not.toContain('1111+1111')
    expect(none.fast.maskLoggerLine(line)).toBe(none.plain.maskLoggerLine(line))
  })

  test.each([
    String.raw`{"n\u0061me":"password","value":"hunter2"}`,
    String.raw`{"value":"hunter2","\u006bey":"password"}`,
    String.raw`{"name":"password","valu\u0065":"hunter2"}`,
    '{"NAME":"password","Value":"hunter2"}',
  ])('know what a neighbour says however it is written: %s', (line) => {
    for (let i = 0; i < 3; i++) expect(fast.maskLine(line)).toBe(plain.maskLine(line))
    expect(fast.maskLine(line)).not.toContain('hunter2')
  })

  test.each([
    'passwd 22:4x7y',
    'pwd 22:00.x9Yq',
    'password 12:34.',
    'pwd v2: 4x7yz',
    'pwd 11 22:4x7y',
    'pwd v1 22=4x7y',
    'api key 12: 4x7yz',
    'PASSWORD 1: 4x7yz',
    'cvc2V2=r7z',
    'Cookie2V2="3"',
    String.raw`\noopspam=%3DNRIIZ6wSGOtPhM2zQQ`,
  ])('read a number behind a name as a part of it: %s', (text) => {
    const line = JSON.stringify({ msg: text })
    expect(fast.maskLoggerLine(line)).toBe(plain.maskLoggerLine(line))
    expect(fast.maskText(`x ${text} y`)).toBe(plain.maskText(`x ${text} y`))
  })

  test.each([
    '0000.5e00.5301.t',
    '0000.5e00.5301.',
    '0000.5e00.5301.53015',
    '\n001b.4411.3ab7.x',
    '0000.5e00.5301.aaaa',
  ])('read an address of a device up to the word behind it: %s', (text) => {
    const line = JSON.stringify({ msg: text })
    expect(fast.maskLoggerLine(line)).toBe(plain.maskLoggerLine(line))
  })

  test.each(['john%u0040example.com', 'card %u0034111111111111111'])('read an escape of four digits: %s', (text) => {
    const line = JSON.stringify({ msg: text })
    expect(fast.maskLoggerLine(line)).toBe(plain.maskLoggerLine(line))
    expect(fast.maskLoggerLine(line)).not.toBe(line)
  })

  test.each(['1e-4111111111111111', '1.5E+4111111111111111', '-1e-4111111111111111'])(
    'read a number with its exponent: %s',
    (number) => {
      const line = `{"msg":"x","n":${number}}`
      expect(fast.maskLine(line)).toBe(plain.maskLine(line))
      expect(() => JSON.parse(fast.maskLine(line))).not.toThrow()
    },
  )

  test('say alike where something is, below a field of the envelope too', () => {
    const policy: Policy = { fields: [{ keys: ['id'], mask: (_, { path }) => path }] }
    const pair = engines(policy)
    for (const name of ['4111111111111111', 'john@example.com', 'x']) {
      const line = JSON.stringify({ traceId: { [name]: { id: 'a' } }, data: { [name]: { id: 'a' } } })
      expect(pair.fast.maskLine(line)).toBe(pair.plain.maskLine(line))
    }
  })

  test.each([9, 10, 11, 12, 13, 14, 15, 16])('see a token whose first %i characters are of a word', (length) => {
    const text = `${'glc_eyJTmggExabc'.slice(0, length)}/9oqZyxeaSDG4BLEYKo4nv2i0GeQ3mZg06bKbj1ud3syzNhp3dpQKFJiZZ3g5=`
    expect(fast.maskText(text)).toBe(plain.maskText(text))
    const line = JSON.stringify({ msg: text })
    expect(fast.maskLoggerLine(line)).toBe(plain.maskLoggerLine(line))
  })

  test.each([100, 16_300, 16_384, 16_390, 40_000])('see a context word %i characters further on', (distance) => {
    for (const before of [' ', '\n', '"', '\\n', 'x']) {
      const text = `build 219099998 ${'ab '.repeat(distance / 3)}${before}ssn 219099998`
      const line = JSON.stringify({ msg: text })
      expect(fast.maskLoggerLine(line)).toBe(plain.maskLoggerLine(line))
    }
  })

  test('say of a text that is JSON where something is, as they do of a line', () => {
    const remarking = engines({ remarks: true })
    const json = JSON.stringify({ contact: { mail: 'ann@example.com' }, list: ['bob@example.com'] })
    for (const engine of [remarking.fast, remarking.plain])
      expect(engine.maskText(json)).toBe(remarking.plain.maskLine(json))
  })

  test('see all of a text that takes up all the room there is', () => {
    const { exports } = Kernel.create() as Kernel
    for (let over = -2; over <= 2; over++) {
      const length = exports.memory.buffer.byteLength - 256 - exports.inputOffset() + over
      const start = `é ann@example.com ${'x '.repeat(length)}`.slice(0, length - 16)
      const text = `${start}bob@example.com `
      expect(another().maskText(text)).toBe(plain.maskText(text))
    }
  })

  test.each(['@', '1.', 'password=x ', 'a\\n@b '])('learn a name behind more than is told at once: %j', (unit) => {
    const members = {
      msg: unit.repeat(20_000),
      pad: 'x'.repeat(20_000),
      unheard: 'ann@example.com',
      password: 'hunter2',
    }
    const line = JSON.stringify(members)
    const masker = another()
    for (let i = 0; i < 2; i++) expect(masker.maskLoggerLine(line)).toBe(plain.maskLoggerLine(line))
  })

  // What is no JSON is a text, in which fewer digits count; the names are known already.
  test.each([
    '{"msg":"call phone","n":4155550123,}',
    '{"msg":"call phone",,"n":4155550123}',
    '{"msg":"call phone","n":04155550123}',
    '{"msg":"call phone",4155550123}',
    '{"msg":"call phone","n":[,4155550123]}',
    '{"msg":"call phone","n":{4155550123}}',
    '{"msg":"call phone","n":4155550123"x"}',
    '{"msg":"call phone","n":{}4155550123}',
    '{"msg":"call phone","n":1.e3,"m":4155550123}',
    '{"msg"::"call phone","n":4155550123}',
    '{"msg":"call phone","n":4155550123=}',
    '{"msg":"call phone","n":4155550123!}',
    '{"msg":"call phone","4155550123":1,}',
    '{"msg":"x","n":00:11:22:33:44:55}',
    '{"msg":"x","n":203.0.113.7}',
    '{"msg":"x","n":8.8.8.8}',
    '{"msg":"x","n":2001::1}',
    '{"msg":"call my mobile","x":"4155550123",}',
    '{"mobile2":"4155550123","x":01}',
    '{"msg":"passport","x":"X1234567","n":1.}',
  ])('take for a text what only looks like JSON: %s', (line) => {
    const masker = another()
    masker.maskLine('{"msg":"x","n":1,"m":1,"x":1,"mobile2":1,"4155550123":1}')
    expect(outcome(masker, (one) => one.maskLine(line))).toEqual(outcome(plain, (one) => one.maskLine(line)))
  })

  test('show a name in remarks as the record does, in an envelope field and elsewhere', () => {
    const remarking = engines({ remarks: true })
    for (const name of ['4111111111111111', 'ann@example.com']) {
      const line = JSON.stringify({ pid: { [name]: { userId: 7 } }, user: { [name]: { userId: 7 } } })
      expect(remarking.fast.maskLoggerLine(line)).toBe(remarking.plain.maskLoggerLine(line))
    }
  })
})
