import { describe, expect, it } from 'vitest'
import { createMasker } from '../../src/index.js'

const masker = createMasker({ fields: [{ keys: ['loyaltyNumber'], mask: 'last4' }], allow: [{ keys: ['okToken'] }] })
const SECRET = ['zq81', 'Kw37', 'Lp'].join('-')

/** Masked as a value and as a line, which must agree. */
function masked(record: object): unknown {
  const value = JSON.parse(JSON.stringify(masker.mask(record)))
  expect(JSON.parse(masker.maskLine(JSON.stringify(record)))).toEqual(value)
  return value
}

describe('a value whose neighbour says what it is', () => {
  it.each([
    { name: 'Authorization', value: SECRET },
    { value: SECRET, name: 'x-api-key' },
    { key: 'password', value: SECRET },
    { Key: 'DB_PASSWORD', Value: SECRET },
    { name: 'firstName', value: SECRET, type: 'text' },
    { name: 'loyalty_number', value: SECRET },
    ['--password', SECRET],
    ['node', 'app.js', '--api-key', SECRET, '--verbose'],
    [
      ['accept', '*/*'],
      ['x-api-key', SECRET],
    ],
    { entries: [['cookie', SECRET]] },
    [new Headers({ 'x-api-key': SECRET })].map((headers) => [...headers]),
  ])('is masked: %j', (record) => {
    expect(JSON.stringify(masked({ record }))).not.toContain(SECRET)
    expect(JSON.stringify(masked({ record: JSON.stringify(record) }))).not.toContain(SECRET)
  })

  it('keeps its place and whatever stands around it', () => {
    expect(masker.maskLine('{ "value" : "abc" , "name" : "password" , "n" : 1 }')).toBe(
      '{ "value" : "*****" , "name" : "password" , "n" : 1 }',
    )
    expect(Object.keys(masked({ value: SECRET, name: 'password' }) as object)).toEqual(['value', 'name'])
  })

  it('falls under a rule for its own place first', () => {
    const own = createMasker({ fields: [{ keys: ['value'], mask: 'label' }] })
    expect(own.mask({ name: 'password', value: SECRET })).toEqual({ name: 'password', value: '[field]' })
    const removing = createMasker({ fields: [{ keys: ['badge'], mask: 'remove' }] })
    expect(removing.maskLine('{"name":"badge","value":"x","n":1}')).toBe('{"name":"badge","n":1}')
  })

  it.each([
    [{ fields: ['password', 'token'] }],
    [{ required: ['password', 'email'], missing: ['api_key'] }],
    [
      [
        ['password', 'token'],
        ['email', 'phone'],
      ],
    ],
    [{ order: ['token', 'asc'] }],
    [['--password', '--token']],
    [['--', 'password']],
    [{ name: 'status', value: 'ok' }],
    [{ name: 'tokens', value: 12 }],
    [{ name: 'password', value: null }],
    [{ name: 'user', value: 'system' }],
    [{ key: 'okToken', value: SECRET }],
    [{ name: 'password' }],
    [{ value: 'x' }],
    [[['password', 'a', 'b']]],
  ])('is told from a list of names and from figures: %j', (record) => {
    expect(masked({ record })).toEqual({ record })
  })
})
