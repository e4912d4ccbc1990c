import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createMasker, draftLineMasker } from '../../src/index.js'
import { engines } from './engines.js'

/** What the types of Node do not know. */
const { Memory } = Reflect.get(globalThis, 'WebAssembly') as {
  readonly Memory: { readonly prototype: { grow(pages: number): number } }
}

describe('where the machine has no memory for the kernel', () => {
  beforeEach(() => {
    vi.spyOn(Memory.prototype, 'grow').mockImplementation(() => {
      throw new RangeError('no memory')
    })
  })
  afterEach(() => {
    expect(Memory.prototype.grow).toHaveBeenCalled()
    vi.restoreAllMocks()
  })

  const long = 'x'.repeat(800_000)

  test.each([
    ['a long line', JSON.stringify({ msg: `ann@example.com ${long}${long}${long}` })],
    ['one beyond ASCII', JSON.stringify({ msg: `– ann@example.com é ${long}${long}` })],
    ['one of thousands of values', JSON.stringify({ msg: 'ann@example.com '.repeat(60_000) })],
  ])('%s is masked all the same', (_, line) => {
    const { fast, plain } = engines({ limits: { findings: 100_000, valueLength: 10_000_000, lineLength: 10_000_000 } })
    expect(fast.maskLoggerLine(line)).toBe(plain.maskLine(line))
    expect(fast.maskText(line.slice(1))).toBe(plain.maskText(line.slice(1)))
    expect(fast.maskLoggerLine('{"a":"ann@example.com"}')).toBe('{"a":"a***@example.com"}')
  })

  test('a long draft is none', () => {
    expect(draftLineMasker(createMasker())(`{"msg":"${long}${long}${long}"}`, 4, [])).toBeUndefined()
  })
})
