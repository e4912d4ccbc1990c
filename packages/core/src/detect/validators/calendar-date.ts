const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether the month (1–12) has the day; 29 February is allowed in every year. */
export function isDayOfMonth(month: number, day: number): boolean {
  return day >= 1 && day <= (MONTH_DAYS[month - 1] ?? 0)
}

/** Whether a four-digit year is one that people and records of today have. */
export function isRecentYear(year: number): boolean {
  return year >= 1900 && year < 2100
}
