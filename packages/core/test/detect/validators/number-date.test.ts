import { describe, expect, it } from 'vitest'
import { compact, digitsOf, isUniform } from '../../../src/detect/validators/id-text.js'
import {
  isCalendarDate,
  isShortDate,
  isTimeOfDay,
  numberAt,
  startsWithDayMonthYear,
  startsWithYearMonthDay,
} from '../../../src/detect/validators/number-date.js'

describe('isCalendarDate', () => {
  it.each([
    [2023, 1, 31],
    [2023, 4, 30],
    [2024, 2, 29],
    [2000, 2, 29],
    [2023, 2, 28],
  ])('knows %i-%i-%i', (year, month, day) => {
    expect(isCalendarDate(year, month, day)).toBe(true)
    expect(isCalendarDate(year, month, 32)).toBe(false)
  })

  it.each([
    [2023, 2, 29],
    [1900, 2, 29],
    [2023, 4, 31],
    [2023, 13, 1],
    [2023, 0, 1],
    [2023, 1, 0],
    [Number.NaN, Number.NaN, Number.NaN],
  ])('does not know %i-%i-%i', (year, month, day) => {
    expect(isCalendarDate(year, month, day)).toBe(false)
  })

  it('takes a short year of either century', () => {
    expect(isShortDate(0, 2, 29)).toBe(true)
    expect(isShortDate(1, 2, 29)).toBe(false)
  })
})

describe('dates and times within a number', () => {
  it('are read in both orders', () => {
    expect(startsWithYearMonthDay(digitsOf('850730-1234'))).toBe(true)
    expect(startsWithYearMonthDay(digitsOf('300785-1234'))).toBe(false)
    expect(startsWithDayMonthYear(digitsOf('300785-1234'))).toBe(true)
    expect(startsWithDayMonthYear(digitsOf('850730-1234'))).toBe(false)
    expect(startsWithYearMonthDay(digitsOf('8507'))).toBe(false)
  })

  it('tell a time of day from a serial number', () => {
    expect(isTimeOfDay([1, 0, 3, 0])).toBe(true)
    expect(isTimeOfDay([2, 4, 0, 0])).toBe(false)
    expect(isTimeOfDay([1, 0, 6, 0])).toBe(false)
  })
})

describe('the text of an id', () => {
  it('is compared without separators and case', () => {
    expect(compact(' ab 12-34.5/é ')).toBe('AB12345')
    expect(digitsOf('a1 b2')).toEqual([1, 2])
    expect(numberAt([1, 9, 8, 5], 2, 2)).toBe(85)
    expect(numberAt([1], 0, 2)).toBeNaN()
  })

  it('is uniform when all its digits are the same', () => {
    expect(isUniform([7, 7, 7])).toBe(true)
    expect(isUniform([7, 7, 8])).toBe(false)
  })
})
