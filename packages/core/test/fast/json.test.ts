import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Kernel } from '../../src/fast/kernel.js'

const kernel = Kernel.create() as Kernel

function isParsed(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const pieces = [
  ...'{}[],:"-.e01\\ \n\t\r\u0000\u001f\u00a0\ufeff\u2028é\ud800',
  ...['"a"', '"b":', '\\n', '\\u00e9', '\\u12', 'E+1', '1.5', '-0', '01', 'true', 'false', 'null', 'nul'],
  ...['\\\\', '\\"', '\\\\\\"', '\\/', '\\x'],
  ...['{}', '[]', '{"a":1}', '"more than sixteen characters"'],
]
const piece = fc.constantFrom(...pieces)
const blanks = fc.constantFrom('', '', '', ' ', '\n', '\t\r')

/** JSON with blanks where they may be, and escapes that nobody needs. */
const written = fc
  .tuple(fc.jsonValue(), fc.array(blanks, { minLength: 1, maxLength: 7 }), fc.boolean())
  .map(([value, between, isEscaped]) => {
    let token = 0
    const text = JSON.stringify(value).replace(/"(?:[^"\\]|\\.)*"|[{}[\]:,]/g, (found) => {
      const blank = between[token++ % between.length] as string
      return blank + (isEscaped ? found.replace(/\/|é/g, '\\$&').replace(/a/g, '\\u0061') : found) + blank
    })
    return text
  })
/** With one piece too many, or something missing. */
const damaged = fc
  .tuple(written, fc.nat(), fc.nat(4), fc.oneof(fc.constant(''), piece))
  .map(([text, at, gone, more]) => {
    const start = at % (text.length + 1)
    return text.slice(0, start) + more + text.slice(start + gone)
  })

it('takes for JSON what JSON.parse does', () => {
  const text = fc.oneof(
    written,
    damaged,
    fc.array(piece, { maxLength: 10 }).map((parts) => parts.join('')),
  )
  fc.assert(fc.property(text, (text) => kernel.isJson(text) === isParsed(text)))
})

it('takes JSON however deep it nests', () => {
  const depth = 100_000
  expect(kernel.isJson('['.repeat(depth) + ']'.repeat(depth))).toBe(true)
  expect(kernel.isJson('['.repeat(depth) + ']'.repeat(depth - 1))).toBe(false)
  expect(kernel.isJson(`${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`)).toBe(true)
  expect(kernel.isJson(`${'{"a":['.repeat(depth)}1${'}]'.repeat(depth)}`)).toBe(false)
})

it('tells how long the longest string is, in the characters that it stands for', () => {
  const strings = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.entries(value ?? {}).flatMap(([name, one]) => [name, ...strings(one)])
  const text = fc.tuple(fc.stringMatching(/^[a"\\\n/é]{0,80}$/), fc.boolean()).map(([value, isEscaped]) => {
    const json = JSON.stringify({ a: [value, value.slice(1)] })
    return isEscaped ? json.replaceAll('a', '\\u0061') : json
  })
  fc.assert(
    fc.property(text, (json) => {
      expect(kernel.isJson(json)).toBe(true)
      const longest = Math.max(...strings(JSON.parse(json)).map(({ length }) => length))
      // The numbers of elements are no longer than the property's name.
      expect(kernel.exports.longestString()).toBe(longest)
    }),
  )
})
