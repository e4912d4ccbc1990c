import { describe, expect, it } from 'vitest'
import { createMasker, mask } from '../../src/index.js'

describe('maskLine', () => {
  const masker = createMasker()

  it('masks the well-known fields and leaves the envelope and numbers alone', () => {
    const line =
      '{"level":30,"time":1700000000000,"pid":4242,"hostname":"web-1","userId":12345,"email":"john@example.com","amount":1299.5,"status":200}\n'
    expect(masker.maskLine(line)).toBe(
      '{"level":30,"time":1700000000000,"pid":4242,"hostname":"web-1","userId":"*****","email":"j***@example.com","amount":1299.5,"status":200}\n',
    )
  })

  it('keeps every byte that is not masked: white space, number formats, escapes, duplicate keys', () => {
    const line =
      '{ "a" : 1.0e3 ,\t"b":[ 1 , -0, 1E400,12345678901234567890 ] , "c":"\\u0041\\/\\ud83d", "password" : "x" , "a":2, "d":{ } , "e":[ ] }'
    expect(masker.maskLine(line)).toBe(line.replace('"x"', '"*****"'))
  })

  it.each(['\n', '\r\n', ''])('keeps the line end %j', (end) => {
    expect(masker.maskLine(`{"password":"x"}${end}`)).toBe(`{"password":"*****"}${end}`)
  })

  it('masks what is not JSON as text', () => {
    expect(masker.maskLine('{"password":"hunter2","email":"john@example.com"')).toBe(
      '{"password":"*****","email":"j***@example.com"',
    )
    expect(masker.maskLine('plain john@example.com\n')).toBe('plain j***@example.com\n')
    expect(masker.maskLine('')).toBe('')
    expect(masker.maskLine('"john@example.com"')).toBe('"j***@example.com"')
  })

  it('masks objects and arrays under a matched key whole', () => {
    expect(masker.maskLine('{"credentials":{"a":[1,{"b":"}"}]},"password":["x","]"],"next":1}')).toBe(
      '{"credentials":"*****","password":"*****","next":1}',
    )
  })

  it('looks into JSON inside strings, at any depth of escaping', () => {
    const inner = JSON.stringify({ password: 'x', list: [{ email: 'john@example.com' }] })
    const middle = JSON.stringify({ body: inner, ok: 1 })
    const masked = JSON.parse(masker.maskLine(JSON.stringify({ payload: middle })))
    expect(JSON.parse(JSON.parse(masked.payload).body)).toEqual({
      password: '*****',
      list: [{ email: 'j***@example.com' }],
    })
  })

  it('masks property names that hold values', () => {
    expect(masker.maskLine('{"john@example.com":{"visits":3}}')).toBe('{"j***@example.com":{"visits":3}}')
  })

  it('removes members and array elements where the rule says so', () => {
    const removing = createMasker({
      fields: [
        { keys: ['debugToken'], mask: 'remove' },
        { paths: ['list[1]', 'a.**.b'], mask: mask.remove() },
      ],
    })
    expect(removing.maskLine('{"debugToken":1,"x":2}')).toBe('{"x":2}')
    expect(removing.maskLine('{"x":2,"debug_token":{"y":1}}')).toBe('{"x":2}')
    expect(removing.maskLine('{"debugToken":1}')).toBe('{}')
    expect(removing.maskLine('{"list":[1,2,3],"a":{"b":1,"c":{"d":{"b":2}}}}')).toBe(
      '{"list":[1,null,3],"a":{"c":{"d":{}}}}',
    )
  })

  it('masks numbers that are card numbers, whatever their notation', () => {
    expect(masker.maskLine('{"n":4111111111111111}')).toBe('{"n":"****1111"}')
    expect(masker.maskLine('{"n":4.111111111111111e15}')).toBe('{"n":"****1111"}')
  })

  it('leaves null, and flags under built-in names, as they are', () => {
    expect(masker.maskLine('{"password":null,"email":true,"token":false,"phone":""}')).toBe(
      '{"password":null,"email":true,"token":false,"phone":""}',
    )
    expect(createMasker({ fields: [{ keys: ['flag'] }] }).maskLine('{"flag":true,"other":true}')).toBe(
      '{"flag":"*****","other":true}',
    )
  })

  it('masks values deeper than the limit whole', () => {
    const deep = `${'{"a":'.repeat(10_000)}{"password":"x"}${'}'.repeat(10_000)}`
    const masked = masker.maskLine(deep)
    expect(masked).not.toContain('password')
    expect(masked.length).toBeLessThan(1000)
    expect(() => JSON.parse(masked)).not.toThrow()
    expect(masker.maskLine('['.repeat(10_000))).toBe('['.repeat(10_000))
  })
})

describe('remarks', () => {
  const masker = createMasker({ remarks: true })

  it('say what was masked where, never the value, and only when something was', () => {
    expect(
      JSON.parse(masker.maskLine('{"user":{"email":"john@example.com"},"msg":"card 4111 1111 1111 1111"}')),
    ).toEqual({
      user: { email: 'j***@example.com' },
      msg: 'card ****1111',
      _masked: [
        { path: 'user.email', kind: 'email', rule: 'field:email' },
        { path: 'msg', kind: 'credit_card', rule: 'detector:credit_card' },
      ],
    })
    expect(masker.maskLine('{"msg":"ok"}')).toBe('{"msg":"ok"}')
  })

  it('replace an imitation, and are left alone when masked again', () => {
    const once = masker.maskLine('{"_masked":[{"path":"x","kind":"y","rule":"z"}],"password":"x"}')
    expect(once).toBe('{"password":"*****","_masked":[{"path":"password","kind":"password","rule":"field:password"}]}')
    expect(masker.maskLine(once)).toBe(once)
  })

  it('do not name a value that is a key', () => {
    const masked = masker.maskLine('{"john@example.com":{"password":"x"}}')
    expect(masked).not.toContain('john')
    expect(JSON.parse(masked)._masked).toContainEqual({
      path: "['j***@example.com'].password",
      kind: 'password',
      rule: 'field:password',
    })
  })
})
