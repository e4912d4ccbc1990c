import fc from 'fast-check'
import { expect, it } from 'vitest'
import { viewOf } from '../../src/detect/decoded-view.js'
import { firstEscape } from '../../src/detect/escapes.js'
import { Kernel } from '../../src/fast/kernel.js'

const kernel = Kernel.create() as Kernel

const pieces = [
  ...'\\%&+#;nrtuxbaF04"\'/{ ',
  ...[
    '\\"',
    '\\\\',
    '\\\\\\"',
    '\\n',
    '%40',
    '%fF',
    '%2',
    '%u0040',
    '\\u0040',
    '\\x40',
    '&amp;',
    '&#64;',
    '&b',
    '1234+5678',
  ],
  ...['more than sixteen characters', '\\"\\"\\"\\"\\"\\"\\"\\"\\"\\"'],
]

it('decodes what the plain engine decodes, and tells where each part of it came from', () => {
  let taken = 0
  const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 20 }).map((parts) => parts.join(''))
  const check = (text: string) => {
    const first = firstEscape(text)
    const view = first === -1 ? undefined : kernel.decode(text, first)
    if (view === undefined) return
    taken++
    const plain = viewOf(text, first)
    expect(view.text).toBe(plain.text)
    for (let start = 0; start < view.text.length; start++)
      for (const end of [start + 1, view.text.length])
        expect(view.source({ start, end })).toEqual(plain.source({ start, end }))
  }
  fc.assert(fc.property(text, check), { numRuns: 2000 })
  expect(taken).toBeGreaterThan(200)
})

it('leaves characters beyond ASCII and other escapes to the plain engine', () => {
  for (const text of ['é \\"', '\\u0040', '%u0040', '&#64;', '&amp;', '1234+5678 \\"'])
    expect(kernel.decode(text, firstEscape(text)), text).toBeUndefined()
  expect(kernel.decode('a&b=1+2 \\"c', 8)?.text).toBe('a&b=1+2 "c')
})
