import { describe, expect, it } from 'vitest'
import { LogveilError } from '../../src/index.js'
import { parsePath } from '../../src/policy/parse-path.js'

describe('parsePath', () => {
  it.each([
    [
      'user.email',
      [
        { step: 'key', name: 'user' },
        { step: 'key', name: 'email' },
      ],
    ],
    [
      "user['first.name']",
      [
        { step: 'key', name: 'user' },
        { step: 'key', name: 'first.name' },
      ],
    ],
    [
      '["it\'s"].x',
      [
        { step: 'key', name: "it's" },
        { step: 'key', name: 'x' },
      ],
    ],
    [
      'users[0].x',
      [
        { step: 'key', name: 'users' },
        { step: 'index', index: 0 },
        { step: 'key', name: 'x' },
      ],
    ],
    [
      'users[*][*].x',
      [{ step: 'key', name: 'users' }, { step: 'element' }, { step: 'element' }, { step: 'key', name: 'x' }],
    ],
    ['*.x', [{ step: 'any' }, { step: 'key', name: 'x' }]],
    ['audit.**.actor', [{ step: 'key', name: 'audit' }, { step: 'deep' }, { step: 'key', name: 'actor' }]],
    ['x-api-key', [{ step: 'key', name: 'x-api-key' }]],
    [
      'größe.straße',
      [
        { step: 'key', name: 'größe' },
        { step: 'key', name: 'straße' },
      ],
    ],
    ["['$ref']", [{ step: 'key', name: '$ref' }]],
  ])('reads %s', (path, steps) => {
    expect(parsePath(path, 'fields[0].paths')).toEqual(steps)
  })

  it.each([
    ['', 'empty'],
    ['*secret', 'use keys'],
    ['a.b*', 'use keys'],
    ['$.a', 'leave out "$"'],
    ['/a/b', 'a.b instead of /a/b'],
    ['a[0:2]', 'use [0], [*]'],
    ['a[01]', 'use [0], [*]'],
    ['a[-1]', 'use [0], [*]'],
    ['a[', 'unclosed bracket'],
    ["a['b]", 'unclosed bracket'],
    ['a ', 'white space'],
    [' a', 'white space'],
    ['a b', 'quote unusual keys'],
    ['a..b', 'unexpected "."'],
    ['.a', 'starts with a dot'],
    ['a.', 'ends with a dot'],
    ['a.[0]', 'no dot before a bracket'],
    ['a.**', 'every value below'],
    ['**.**.a', 'the same as "**"'],
    ['a]b', 'unexpected "]"'],
  ])('refuses %j and says why', (path, hint) => {
    const error = (() => {
      try {
        parsePath(path, 'fields[3].paths')
      } catch (caught) {
        return caught as LogveilError
      }
    })()
    expect(error).toBeInstanceOf(LogveilError)
    expect(error).toMatchObject({ code: 'LOGVEIL_INVALID_PATH', name: 'LogveilError' })
    expect(error?.message).toContain('fields[3].paths')
    expect(error?.message).toContain(hint)
  })
})
