import { describe, expect, it } from 'vitest'
import { compileScope, isWithin } from '../../src/scope/match-scope.js'
import { coversPointer, parseScopePath, pointerSegments } from '../../src/scope/path-pattern.js'

const covers = (path: string, pointer: string) => coversPointer(parseScopePath(path), pointerSegments(pointer))

describe('a path of a scope', () => {
  it.each([
    ['user.email', '/user/email'],
    ['user', '/user/email'],
    ['items[*].card', '/items/3/card'],
    ['items[3].card', '/items/3/card/number'],
    ['*.email', '/user/email'],
    ['**.email', '/email'],
    ['**.email', '/a/b/email'],
    ['audit.**.actor', '/audit/actor'],
    ['audit.**.actor', '/audit/x/0/actor'],
    ["user['first.name']", '/user/first.name'],
    ["['a/b'].c", '/a~1b/c'],
    ["['~1']", '/~01'],
  ])('%s covers %s', (path, pointer) => expect(covers(path, pointer)).toBe(true))

  it.each([
    ['user.email', '/user'],
    ['user.email', '/user/emails'],
    ['user.email', '/other/user/email'],
    ['items[*].card', '/items/x/card'],
    ['items[*].card', '/items/01/card'],
    ['*.email', '/email'],
    ['*.email', '/a/b/email'],
    ['audit.**.actor', '/actor'],
    ['a', ''],
  ])('%s does not cover %s', (path, pointer) => expect(covers(path, pointer)).toBe(false))

  it.each([[''], ['a.'], ['.a'], ['a..b'], ['a[x]'], ['a.[0]'], ['**'], ['a.**'], ['a b'], ['/a/b'], ['$.a'], ["a['"]])(
    'is not %j',
    (path) => expect(() => parseScopePath(path)).toThrow(expect.objectContaining({ code: 'LOGVEIL_SCOPE_INVALID' })),
  )

  it('takes time linear in the record’s depth, whatever the pattern', () => {
    const pattern = parseScopePath(`${'**.a.'.repeat(20)}x`)
    const segments = Array<string>(2000).fill('a')
    expect(coversPointer(pattern, segments)).toBe(false)
  })
})

describe('a scope within another', () => {
  const outer = { services: ['a', 'b'], kinds: ['email'], match: { tenant: 7 } }
  it.each([
    [{ services: ['a'], kinds: ['email'], match: { tenant: 7 } }, true],
    [{ services: ['a'], kinds: ['email'], match: { tenant: 7, order: 1 }, paths: ['x'] }, true],
    [{ services: ['a', 'c'], kinds: ['email'], match: { tenant: 7 } }, false],
    [{ kinds: ['email'], match: { tenant: 7 } }, false],
    [{ services: ['a'], kinds: ['email'] }, false],
    [{ services: ['a'], kinds: ['email'], match: { tenant: '7' } }, false],
  ])('%j: %s', (inner, within) => expect(isWithin(inner, outer)).toBe(within))
})

describe('a compiled scope', () => {
  it('finds match fields by their pointers', () => {
    expect(compileScope({ match: { "order['a/b']": 1 } }).match).toEqual([
      { pointer: '/order/a~1b', segments: ['order', 'a/b'], value: 1 },
    ])
  })
})
