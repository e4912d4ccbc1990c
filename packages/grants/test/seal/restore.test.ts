import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { restoreRecord, type SealFinding } from '../../src/index.js'

/** Texts cut into pieces of which some are masked. */
const pieces = fc.array(fc.record({ text: fc.string({ unit: 'binary', maxLength: 8 }), masked: fc.boolean() }), {
  maxLength: 8,
})
const key = fc.oneof(
  fc.constantFrom('a/b', '~', '~1', '', '__proto__', 'constructor', '0'),
  fc.string({ maxLength: 4 }),
)

describe('restoring', () => {
  it('takes whatever a hostile emitter has sealed, and throws nothing', () => {
    const values: SealFinding[] = [
      { pointer: '/a', kind: 'k', value: '{', json: true },
      { pointer: '', kind: 'k', value: 'root' },
      { pointer: '/msg/x/y', kind: 'k', value: 'below a text' },
      { pointer: '/msg', kind: 'k', value: 'V', range: [9, 2] },
      { pointer: '/list/-1', kind: 'k', value: 'V' },
      { pointer: '/list/length', kind: 'k', value: 'V' },
      { pointer: '/list/4000000000', kind: 'k', value: 'V' },
      { pointer: '/constructor/prototype/polluted', kind: 'k', value: 'V' },
    ]
    const restored = restoreRecord({ a: '*****', msg: 'text', list: ['x'] }, values)
    expect(restored).toMatchObject({ a: '{', list: ['x'] })
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    expect(() => JSON.stringify(restored)).not.toThrow()
  })

  it('undoes masking of any pieces of any texts at any keys', () => {
    fc.assert(
      fc.property(fc.dictionary(key, pieces, { noNullPrototype: true }), (fields) => {
        const findings: SealFinding[] = []
        const original: [string, string][] = []
        const masked: [string, string][] = []
        for (const [name, parts] of Object.entries(fields)) {
          let text = ''
          for (const part of parts) {
            if (!part.masked) {
              text += part.text
              continue
            }
            const pointer = `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
            findings.push({ pointer, kind: 'k', value: part.text, range: [text.length, text.length + 5] })
            text += '*****'
          }
          original.push([name, parts.map((part) => part.text).join('')])
          masked.push([name, text])
        }
        const restored = restoreRecord(Object.fromEntries(masked), findings)
        expect(JSON.stringify(restored)).toBe(JSON.stringify(Object.fromEntries(original)))
      }),
    )
  })
})
