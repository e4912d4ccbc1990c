/** Whether a month (1–12) of a year, in the Gregorian calendar, has the day. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day <= (month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31)
}

/** Whether a date whose year is given without its century is one of 1900 to 2099. */
export function isShortDate(year: number, month: number, day: number): boolean {
  return isCalendarDate(1900 + year, month, day) || isCalendarDate(2000 + year, month, day)
}

/** The number that `count` digits from `from` on make: `numberAt([1, 9, 8, 5], 2, 2)` is 85. */
export function numberAt(digits: readonly number[], from: number, count: number): number {
  let number = 0
  for (let i = from; i < from + count; i++) number = number * 10 + (digits[i] ?? Number.NaN)
  return number
}

/** Whether the first six digits are a year, month and day. */
export function startsWithYearMonthDay(digits: readonly number[]): boolean {
  return isShortDate(numberAt(digits, 0, 2), numberAt(digits, 2, 2), numberAt(digits, 4, 2))
}

/** Whether the first six digits are a day, month and year. */
export function startsWithDayMonthYear(digits: readonly number[]): boolean {
  return isShortDate(numberAt(digits, 4, 2), numberAt(digits, 2, 2), numberAt(digits, 0, 2))
}

/** Whether four digits read as a time of day: `20240506-1030` is a timestamp, not a personal number. */
export function isTimeOfDay(digits: readonly number[]): boolean {
  return numberAt(digits, 0, 2) < 24 && numberAt(digits, 2, 2) < 60
}
