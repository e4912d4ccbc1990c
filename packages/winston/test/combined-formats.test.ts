import { describe, expect, test } from 'vitest'
import winston from 'winston'
import { partsOf } from '../src/combined-formats.js'

describe('combine', () => {
  const { combine, json, timestamp } = winston.format

  test('does what it did, with notes taken', () => {
    expect(combine).toHaveProperty('cascade', expect.any(Function))
    expect(() => combine({} as never)).toThrow('No transform function found on format')
    const info = combine(timestamp(), json()).transform({ level: 'info', message: 'x' }, undefined)
    expect(info).toMatchObject({ timestamp: expect.any(String), [Symbol.for('message')]: expect.any(String) })
  })

  test('is known by its parts, those of its parts included', () => {
    const [one, two, three] = [timestamp(), timestamp(), json()]
    expect(partsOf(combine(combine(one, two), three))).toEqual([one, two, three])
    expect(partsOf(combine(one))[0]).toBe(one)
  })

  test('is itself when its transform was replaced', () => {
    const combined = combine(timestamp(), json())
    combined.transform = (info) => info
    expect(partsOf(combined)).toEqual([combined])
  })
})
