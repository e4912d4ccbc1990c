import { describe, expect, it } from 'vitest'
import { loneNumber } from '../../../src/detect/validators/lone-number.js'

const finder = loneNumber(7, /\d{3}[ -]\d{4}/y, (value) => !value.endsWith('0000'))

function found(text: string): string | undefined {
  const range = finder.match(text, text.search(/\d/))
  return range && text.slice(range.start, range.end)
}

describe('loneNumber', () => {
  it('asks for clusters of exactly its digits', () => {
    expect(finder).toMatchObject({ by: 'digits', min: 7, max: 7 })
  })

  it('finds a number that stands alone', () => {
    expect(found('id=123 4567, ok')).toBe('123 4567')
    expect(found('(123-4567)')).toBe('123-4567')
    expect(found('123 4567')).toBe('123 4567')
  })

  it.each([
    'a123 4567',
    '123 4567b',
    '123 456 7',
    '+123 4567',
    '$123 4567',
    '/123-4567',
    '123 4567%',
    '123 4567/x',
    'v1a-123 4567',
  ])('leaves %s', (text) => {
    const at = text.indexOf('123')
    expect(finder.match(text, at)).toBeUndefined()
  })

  it('asks the last test', () => {
    expect(found('123 0000')).toBeUndefined()
  })
})
