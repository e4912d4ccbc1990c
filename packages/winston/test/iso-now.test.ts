import { afterEach, describe, expect, test, vi } from 'vitest'
import { isoNow } from '../src/iso-now.js'

describe('the clock', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  test.each([0, 7, 999, 1_000, 1_748_736_000_123, 1_748_736_000_124, 1_748_736_001_000, 2 ** 45, 8.64e15])(
    'writes %d as a Date does',
    (time) => {
      vi.spyOn(Date, 'now').mockReturnValue(time)
      expect(isoNow()).toBe(new Date(time).toISOString())
      expect(isoNow()).toBe(new Date(time).toISOString())
    },
  )

  test.each([-1, -1_000, 1.5])('writes %d, which only a replaced clock gives, as a Date does', (time) => {
    vi.spyOn(Date, 'now').mockReturnValue(time)
    expect(isoNow()).toBe(new Date(time).toISOString())
  })

  test('goes with the time that passes', () => {
    const before = Date.now()
    const written = Date.parse(isoNow())
    expect(written).toBeGreaterThanOrEqual(before)
    expect(written).toBeLessThanOrEqual(Date.now())
  })
})
