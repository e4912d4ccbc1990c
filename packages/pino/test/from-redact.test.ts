import { createMasker, LogveilError } from '@logveil/core'
import { describe, expect, test } from 'vitest'
import { policyFromRedact, type RedactOption, withMasking } from '../src/index.js'
import { memory, pinos } from './support.js'

const record = {
  a: { b: 1, 'b-c': 'two', c: { b: true } },
  'x-y': { z: 'dashed' },
  list: [{ b: 1, c: 'kept' }, { b: ['whole', 'array'] }, 'plain'],
  map: { 0: { b: 'key 0' }, x: { b: { deep: 'object' } } },
  quoted: { "it's": 'apostrophe', 'a.b': 'dotted' },
  nested: [[{ b: 'in an array of arrays' }]],
  text: 'no object',
}

/** Forms that every supported pino takes. */
const supported: readonly RedactOption[] = [
  ['a'],
  ['a.b'],
  ['a.c.b'],
  ['a.c'],
  ['a["b-c"]'],
  ["a['b-c']"],
  ['["x-y"].z'],
  ['list'],
  ['list[*].b'],
  ['list.*.b'],
  ['list[*]'],
  ['list[0].b'],
  ['map[0].b'],
  ['map["0"].b'],
  ['map[*].b'],
  ['map.*.b'],
  ['a[*].b'],
  ['a.*'],
  ['*.b'],
  ['[*].b'],
  ['*.*'],
  ['*.*.b'],
  ['nested[*][*].b'],
  ['quoted["it\'s"]'],
  ['quoted["a.b"]'],
  ['text.*'],
  ['missing.b', 'a.missing'],
  ['a', 'a.b'],
  ['a.b', 'a'],
  ['list[*].b', '*.c', 'text'],
  ['pid', 'msg'],
  [],
  { paths: ['a.b', 'list[*].b'] },
  { paths: ['a.b', 'list[*].b'], censor: '***' },
  { paths: ['a.b', 'list[*].c'], censor: (value, path) => `${path.join('/')}=${value}` },
  { paths: ['a.b', 'list[0]', 'text'], remove: true },
  { paths: ['a.b'], remove: true, censor: 'ignored' },
  { paths: ['a.b'], remove: false, censor: 'used' },
]

describe.each(pinos)('policyFromRedact beside the redact of pino $version', ({ pino }) => {
  test.each(supported.map((redact) => ({ redact })))('hides the same as $redact', ({ redact }) => {
    const base = { pid: 7 }
    const byPino = memory()
    pino({ base, timestamp: false, redact }, byPino).info(record, 'hello')
    const byPolicy = memory()
    const policy = { presets: [], ...policyFromRedact(redact).policy }
    pino(withMasking({ base, timestamp: false }, policy), byPolicy).info(record, 'hello')
    expect(byPolicy.records()).toEqual(byPino.records())
  })

  test('reaches child bindings and serialized errors as redact does', () => {
    const redact = ['user.pet', 'err.config.note']
    const write = (options: Parameters<typeof pino>[0]) => {
      const out = memory()
      const error = Object.assign(new Error('failed'), { config: { note: 'private', kept: 1 } })
      error.stack = 'stack'
      pino(options, out)
        .child({ user: { pet: 'rex', id: 'x' } })
        .error(error)
      return out.records()
    }
    const masked = write(
      withMasking({ base: null, timestamp: false }, { presets: [], ...policyFromRedact(redact).policy }),
    )
    expect(masked).toEqual(write({ base: null, timestamp: false, redact }))
    expect(masked).toMatchObject([{ user: { pet: '[Redacted]' }, err: { config: { note: '[Redacted]', kept: 1 } } }])
  })
})

describe('policyFromRedact', () => {
  test('masks by the default preset as well, unless told otherwise', () => {
    const { policy } = policyFromRedact(['note'])
    expect(createMasker(policy).mask({ note: 'x', password: 'y' })).toEqual({ note: '[Redacted]', password: '*****' })
  })

  test('names each rule after its path, so that one that never matches is found', () => {
    const masker = createMasker(policyFromRedact(['a.b', 'a.typo']).policy)
    masker.mask({ a: { b: 'x' } })
    expect(masker.stats().neverMatched).toEqual(['a.typo'])
  })

  test('takes a numeric segment for an index and for a key', () => {
    const masker = createMasker({ presets: [], ...policyFromRedact(['list.0']).policy })
    expect(masker.mask({ list: ['x', 'y'] })).toEqual({ list: ['[Redacted]', 'y'] })
    expect(masker.mask({ list: { 0: 'x', 1: 'y' } })).toEqual({ list: { 0: '[Redacted]', 1: 'y' } })
  })

  test('masks an object in full where a censor function would have been given it, and a result that is no text', () => {
    const { policy, notes } = policyFromRedact({ paths: ['a', 'b', 'c'], censor: (value) => (value === 'x' ? 'y' : 5) })
    const masker = createMasker({ presets: [], ...policy })
    expect(masker.mask({ a: { b: 1 }, b: 'x', c: 'z' })).toEqual({ a: '*****', b: 'y', c: '*****' })
    expect(notes).toContainEqual(expect.stringContaining('not called for objects'))
  })

  test('notes what differs: other presets, null, wildcards, the fields of pino itself', () => {
    const { notes } = policyFromRedact(['*.pet', 'time'])
    expect(notes.join('\n')).toMatch(/presets: \[\][\s\S]*null[\s\S]*"\*\.pet" reaches one depth[\s\S]*"time"/)
  })

  test('leaves null and empty text as they are', () => {
    const masker = createMasker(policyFromRedact({ paths: ['a', 'b'], remove: true }).policy)
    expect(masker.mask({ a: null, b: '' })).toEqual({ a: null, b: '' })
  })

  test.each([
    '',
    '*',
    '["*"]',
    'a.**.b',
    '*secret',
    'a.b*',
    'a..b',
    '.a',
    'a.',
    ' a',
    'a b',
    'a,b',
    'a[',
    'a[b]',
    'a[]',
    'a[0:2]',
    'a[-1]',
    'a[01]',
    'a["b]',
    'a[0]b',
  ])('refuses the path %j and names it', (path) => {
    const translate = () => policyFromRedact(['fine', path])
    expect(translate).toThrow(LogveilError)
    expect(translate).toThrow(expect.objectContaining({ code: 'LOGVEIL_INVALID_PATH' }))
    expect(translate).toThrow(`path "${path}" in redact.paths`)
  })

  test.each([
    [undefined, 'LOGVEIL_POLICY_TYPE'],
    ['a.b', 'LOGVEIL_POLICY_TYPE'],
    [{ paths: 'a.b' }, 'LOGVEIL_POLICY_TYPE'],
    [{ censor: 'x' }, 'LOGVEIL_POLICY_TYPE'],
    [[7], 'LOGVEIL_POLICY_TYPE'],
    [{ paths: ['a'], censor: { x: 1 } }, 'LOGVEIL_POLICY_TYPE'],
    [{ paths: ['a'], censor: null }, 'LOGVEIL_POLICY_TYPE'],
    [{ paths: ['a'], remove: 'yes' }, 'LOGVEIL_POLICY_TYPE'],
    [{ paths: ['a'], serialize: false }, 'LOGVEIL_UNKNOWN_OPTION'],
  ])('refuses %j, which is no redact option of pino', (redact, code) => {
    expect(() => policyFromRedact(redact as RedactOption)).toThrow(expect.objectContaining({ code }))
  })
})
