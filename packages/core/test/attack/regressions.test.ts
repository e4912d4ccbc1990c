import { describe, expect, test } from 'vitest'
import { createMasker } from '../../src/index.js'

/** Ways in which other libraries of this kind are known to have leaked or broken what they were given. */
describe('failures seen in other libraries', () => {
  const masker = createMasker()

  test('** matches, with no level, with many, and through arrays', () => {
    const { mask } = bound({ presets: [], fields: [{ paths: ['a.**.b'] }] })
    const masked = mask({ a: { b: 's', c: { b: 's', d: [{ b: 's' }, [{ b: 's' }]] } }, b: 'kept' })
    expect(JSON.stringify(masked)).not.toContain('"s"')
    expect(masked).toMatchObject({ b: 'kept' })
  })

  test.each([1, 2, 3, 4, 10, 50, 90])('a key is found %i levels deep', (depth) => {
    let record: object = { password: 'hunter2' }
    for (let level = 0; level < depth; level++) record = level % 2 ? [record] : { inner: record }
    expect(JSON.stringify(masker.mask(record))).not.toContain('hunter2')
  })

  test.each([1, 3, 4, 5, 9, 60])('a path of %i wildcards reaches as deep as it says, and no other level', (levels) => {
    const at = (depth: number) => {
      let value: unknown = { x: 's' }
      for (let level = 0; level < depth; level++) value = { [`k${level}`]: value }
      return value
    }
    const { mask } = bound({ presets: [], fields: [{ paths: [`${'*.'.repeat(levels)}x`] }] })
    expect(JSON.stringify(mask(at(levels)))).not.toContain('"s"')
    for (const other of [levels - 1, levels + 1]) expect(mask(at(other))).toEqual(at(other))
  })

  test('*.password is one level, **.password and keys are any', () => {
    const record = { password: 's', a: { password: 's', b: { password: 's', c: [{ password: 's' }] } } }
    const readable = (policy: Parameters<typeof createMasker>[0]) =>
      JSON.stringify(bound({ presets: [], ...policy }).mask(record)).split('"s"').length - 1
    expect(readable({ fields: [{ paths: ['*.password'] }] })).toBe(3)
    expect(readable({ fields: [{ paths: ['**.password'] }] })).toBe(0)
    expect(readable({ fields: [{ keys: ['password'] }] })).toBe(0)
  })

  test('what lies deeper than the limit is masked, not passed', () => {
    let record: object = { password: 'hunter2', note: 'john@example.com' }
    for (let level = 0; level < 150; level++) record = { inner: record }
    expect(JSON.stringify(masker.mask(record))).not.toMatch(/hunter2|john/)
    expect(masker.maskLine(JSON.stringify(record))).not.toMatch(/hunter2|john/)
  })

  test('each alias of one object is masked, and the object itself is not changed', () => {
    const headers = { authorization: ['Basic', 'dXNlcjpodW50ZXIy'].join(' ') }
    const record = { first: headers, second: headers, list: [headers] }
    const masked = JSON.stringify(masker.mask(record))
    expect(masked).not.toContain('dXNlcjpodW50ZXIy')
    expect(headers.authorization).toContain('dXNlcjpodW50ZXIy')
  })

  test('URL, Response, Headers, URLSearchParams, streams and sockets do not throw', async () => {
    const { Socket } = await import('node:net')
    const values = [
      new URL('https://example.com/?token=hunter2'),
      new Response('x', { headers: { authorization: 'hunter2' } }),
      new Headers({ authorization: 'hunter2' }),
      new URLSearchParams('token=hunter2'),
      new Socket(),
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('no')
          },
        },
      ),
    ]
    for (const value of values) expect(JSON.stringify(masker.mask({ value }))).not.toContain('hunter2')
  })

  test('the same text is masked the same every time', () => {
    const texts = [
      'write to john@example.com',
      'token%3Dhunter2hunter2',
      'name=j%40example.com',
      'a\u200bb password=hunter2',
    ]
    for (const text of texts) {
      const first = masker.maskText(text)
      for (let round = 0; round < 4; round++) expect(masker.maskText(text)).toBe(first)
    }
  })

  test('a number is masked like a string', () => {
    expect(masker.mask({ userId: 12345, list: [4111111111111111] })).toEqual({ userId: '*****', list: ['****1111'] })
  })

  test('a private key is masked with its body, whatever matches within it', () => {
    const dashes = '-'.repeat(5)
    const body = 'MC4CAQAwBQYDK2VwBCIEIK'.repeat(4)
    const pem = [`${dashes}BEGIN PRIVATE KEY${dashes}`, body, `${dashes}END PRIVATE KEY${dashes}`].join('\n')
    for (const text of [pem, `key: ${pem}`, JSON.stringify({ note: pem }), pem.slice(0, 80)]) {
      expect(masker.maskText(text)).not.toContain(body.slice(0, 20))
    }
  })

  test.each([
    'User authenticated',
    'authentication failed: unknown user',
    'authorization service started',
    'tokens issued: none',
    'Author: unknown',
  ])('%s is no secret', (text) => {
    expect(masker.maskText(text)).toBe(text)
    expect(masker.maskLine(JSON.stringify({ level: 30, msg: text }))).toBe(JSON.stringify({ level: 30, msg: text }))
  })

  test('keys that every object inherits are keys like any other, in rules and in records', () => {
    const keys = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'prototype']
    const { mask, maskLine } = bound({ presets: [], fields: [{ keys }] })
    const line = `{${keys.map((key) => `"${key}":"s"`).join(',')},"a":{"__proto__":{"x":"s"}}}`
    expect(JSON.stringify(mask(JSON.parse(line)))).not.toContain('"s"')
    expect(maskLine(line)).not.toContain('"s"')
    expect(Object.keys({})).toEqual([])
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  test('remarks say where, never what', () => {
    const { mask } = bound({ remarks: true })
    const masked = mask({ 'john@example.com': { password: 'hunter2' }, 'password=hunter2': 'john@example.com' })
    expect(JSON.stringify(masked)).not.toMatch(/hunter2|john/)
  })
})

function bound(policy: Parameters<typeof createMasker>[0]) {
  const masker = createMasker(policy)
  return {
    mask: (value: unknown) => masker.mask(value),
    maskLine: (line: string) => masker.maskLine(line),
  }
}
