import { describe, expect, it } from 'vitest'
import { findPlanted } from '../demo/leak-check.mjs'

const value = 'Zoë "Z" <zoe+a/b@example.com>'
const found = (text, plantedValue = value) => findPlanted(text, { it: plantedValue })[0]?.forms ?? []

describe('findPlanted', () => {
  it('finds a value as it is, in any case', () => {
    expect(found(`to: ${value}.`)).toContain('plain')
    expect(found(value.toUpperCase())).toContain('plain')
  })

  it('finds a value in URLs, whether blanks are written as %20 or as +', () => {
    expect(found(`/?q=${encodeURIComponent(value)}`)).toContain('URL-encoded')
    expect(found('name=Jane+Roe', 'Jane Roe')).toContain('URL-encoded')
  })

  it('finds a value in JSON, in JSON within JSON and in ASCII JSON', () => {
    const json = JSON.stringify({ value })
    expect(found(json)).toContain('JSON-escaped')
    expect(found(JSON.stringify({ json }))).toContain('JSON-escaped')
    expect(found(json.replace('ë', '\\u00eb'))).toContain('JSON-escaped')
  })

  it.each([0, 1, 2, 3])('finds a value in base64 behind %i other bytes', (before) => {
    const text = `${'x'.repeat(before) + value}tail`
    expect(found(Buffer.from(text).toString('base64'))).toContain('base64')
    expect(found(Buffer.from(text).toString('base64url'))).toContain('base64')
  })

  it('finds the digits of a number however they are grouped', () => {
    expect(found('card 4111-1111-1111-1111', '4111 1111 1111 1111')).toContain('digits only')
    expect(found('card 4111111111111111', '4111 1111 1111 1111')).toContain('digits only')
  })

  it('finds nothing where a value was masked', () => {
    expect(found('to: z***@example.com, card ****1111')).toEqual([])
    expect(found('****1111', '4111 1111 1111 1111')).toEqual([])
  })
})
