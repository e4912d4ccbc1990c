import { describe, expect, it } from 'vitest'
import { type PatternOptions, patternOn } from '../../src/detect/pattern.js'
import { type FindFrom, nativeEngine, type PatternEngine, portableEngine } from '../../src/detect/pattern-engine.js'

/** Works as the native `re2` does, as far as this suite goes: its class is a `RegExp` that refuses backtracking. */
const engines: [name: string, engine: PatternEngine][] = [
  ['re2js', portableEngine],
  ['the native interface', nativeEngine(RegExp)],
]

describe.each(engines)('pattern() on %s', (_name, engine) => {
  const findAll = (options: Partial<PatternOptions> & { source: string }, text: string, keys?: string[]) =>
    patternOn(engine, { kind: 'thing', ...options })
      .findAll(text, keys)
      .map(({ start, end }) => text.slice(start, end))

  it('finds every match, leftmost first', () => {
    expect(findAll({ source: 'ORD-[0-9]{8}' }, 'ORD-20250117, ORD-20250118; ORD-1')).toEqual([
      'ORD-20250117',
      'ORD-20250118',
    ])
  })

  it('tells case apart unless told not to', () => {
    expect(findAll({ source: 'ord' }, 'ORD ord')).toEqual(['ord'])
    expect(findAll({ source: 'ord', ignoreCase: true }, 'ORD ord')).toEqual(['ORD', 'ord'])
  })

  it('skips empty matches', () => {
    expect(findAll({ source: String.raw`\bx*` }, 'xx a x')).toEqual(['xx', 'x'])
  })

  it.each([500, 1000, 1020, 1023, 1024, 1025, 1500, 5000])('finds what starts at %i, whole', (at) => {
    const value = `ORD-${'7'.repeat(300)}`
    const text = `${' '.repeat(at)}${value}${' '.repeat(3000)}`
    expect(findAll({ source: 'ORD-[0-9]+' }, text)).toEqual([value])
  })

  it('reads a long match to its end and no further', () => {
    const value = `key-${'a'.repeat(9000)}`
    expect(findAll({ source: 'key-[a-z]+' }, `${'.'.repeat(700)}${value} and more`)).toEqual([value])
  })

  it('takes all that follows a match of more than 16 KiB for a part of it', () => {
    const text = `key-${'a'.repeat(40_000)} and more`
    expect(findAll({ source: 'key-[a-z]+' }, text)).toEqual([text])
  })

  it.each([
    ['^b+', 'b'.repeat(10), 1],
    ['b$', 'b'.repeat(10), 1],
    [String.raw`\bcat`, 'cat ', 5000],
    [String.raw`cat\b`, 'cat ', 5000],
  ])('sees no edge of %s where the text has none', (source, part, count) => {
    const text = source.includes('b+') || source === 'b$' ? `${part}`.repeat(500) : part.repeat(count)
    const found = findAll({ source }, text)
    expect(found).toHaveLength(source.startsWith('^') || source.endsWith('$') ? 1 : count)
    const glued = 'xcatx'.repeat(1500)
    if (source.includes('cat')) expect(findAll({ source }, glued)).toEqual([])
  })

  it('finds the same in a long text as in its parts', () => {
    const line = 'a1 bb22 😀 ccc333 dddd4444 '
    expect(findAll({ source: '[a-d]+[0-9]+' }, line.repeat(400))).toHaveLength(1600)
  })

  it('asks for one of the context words, in the text or in the key', () => {
    const options = { source: '[0-9]{6}', context: ['Badge Number', 'badge'] }
    expect(findAll(options, 'badge 123456')).toEqual(['123456'])
    expect(findAll(options, '123456 is your BADGE_NUMBER')).toEqual(['123456'])
    expect(findAll(options, 'order 123456')).toEqual([])
    expect(findAll(options, '123456', ['badgeNumber'])).toEqual(['123456'])
    expect(findAll(options, `badge ${'.'.repeat(80)} 123456`)).toEqual([])
  })

  it('leaves what fails its check', () => {
    expect(findAll({ source: '[0-9]{11}', validate: 'luhn' }, '49927398716 49927398717')).toEqual(['49927398716'])
    expect(findAll({ source: '[0-9]+', validate: (value) => value.length > 2 }, '12 123')).toEqual(['123'])
  })

  it('searches hostile text in windows, however long the text', () => {
    const read = (length: number) => {
      let seen = 0
      const counting: PatternEngine = (source, ignoreCase) => {
        const find: FindFrom = engine(source, ignoreCase)
        return (text, from) => {
          seen += Math.min(text.length - from, 32_768)
          return find(text, from)
        }
      }
      patternOn(counting, { kind: 'thing', source: 'a(?:[^b]*b)?' }).findAll('a'.repeat(length))
      return seen / length
    }
    expect(read(40_000)).toBeLessThan(1.1 * read(10_000))
  })
})
