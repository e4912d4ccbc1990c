import { createMasker, draftLineMasker } from '@logveil/core'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { draftLine, stableLine, writesStableLines } from '../src/stable-line.js'
import { MESSAGE, winstons } from './support.js'

describe.each(winstons)('lines of sorted names, with winston $version', ({ winston }) => {
  const { json } = winston.format
  const lineOf = (fields: object) => json().transform({ ...fields } as never, {})

  test('are those of the json format, for objects of more layouts than are remembered', () => {
    expect(writesStableLines()).toBe(true)
    const name = fc.oneof(fc.string(), fc.constantFrom('b', 'a', 'Z', '10', '9', 'toString', 'é', ''))
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.string({ unit: 'binary' }),
        fc.double(),
        fc.boolean(),
        fc.constantFrom(null, undefined, -0, new Date(0), new Date(Number.NaN)),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(name, tie('value'), { maxKeys: 4 }),
      ),
    }))
    fc.assert(
      fc.property(fc.dictionary(name, value, { maxKeys: 6 }), (fields) => {
        const expected = (lineOf(fields) as unknown as Record<symbol, string>)[MESSAGE]
        expect(stableLine(fields)).toBe(expected)
        expect(stableLine(fields)).toBe(expected)
      }),
      { numRuns: 1000 },
    )
  })

  test('tell objects apart whose names look alike', () => {
    for (let i = 0; i < 2; i++) {
      expect(stableLine({ ba: 1, bb: 2 })).toBe('{"ba":1,"bb":2}')
      expect(stableLine({ bb: 1, ba: 2 })).toBe('{"ba":2,"bb":1}')
      expect(stableLine({ bc: 1, ba: 2 })).toBe('{"ba":2,"bc":1}')
    }
  })
})

describe('a draft of a line', () => {
  const mask = draftLineMasker(createMasker({ presets: [] }))

  test('is the line, or found to be none', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme-ascii' }),
      fc.constantFrom('a", "b": "', '\\', 'a\nb', '\u007f', 'é', '\ud800', '","', 'x'.repeat(300), 'plain', ''),
    )
    const name = fc.oneof(fc.constantFrom('b', 'a', '10', 'a b'), text)
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        { weight: 3, arbitrary: text },
        fc.constantFrom(null, undefined, true, -0, 1e21, new Date(0), new Date(Number.NaN)),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(name, tie('value'), { maxKeys: 4 }),
      ),
    }))
    let lines = 0
    const property = fc.property(fc.dictionary(name, value, { maxKeys: 6 }), (fields) => {
      const draft = draftLine(fields)
      const line = stableLine(fields)
      if (draft === undefined) return
      const masked = mask(draft.line, draft.quotes, [])
      // Whatever needs no escapes is found to need none.
      const isPlain = /^[\x20-\x7f]*$/.test(line) && !line.includes('\\')
      expect(masked).toBe(isPlain ? line : undefined)
      if (isPlain) lines++
    })
    fc.assert(property, { numRuns: 2000 })
    expect(lines).toBeGreaterThan(500)
  })

  test('is none where a text has the quotes that dates lack, as they are numbers', () => {
    const toJSON = vi.spyOn(Date.prototype, 'toJSON').mockImplementation(() => 1 as unknown as string)
    const fields = { from: new Date(0), to: new Date(0), text: 'a","role":"admin' }
    const draft = draftLine(fields)
    expect(mask(draft?.line as string, draft?.quotes as number, [])).toBeUndefined()
    fields.text = 'a'
    const plain = draftLine(fields)
    expect(mask(plain?.line as string, plain?.quotes as number, [])).toBe('{"from":1,"text":"a","to":1}')
    toJSON.mockRestore()
  })

  test('is not tried again for a while where it was none', () => {
    const fields = { paused: 'a "b"' }
    draftLine(fields)?.miss()
    let tried = 0
    for (let i = 0; i < 66; i++) {
      const draft = draftLine(fields)
      if (draft !== undefined) tried++
      draft?.miss()
    }
    expect(tried).toBe(2)
  })
})
