let second = Number.NaN
let start = ''

/** The time as `new Date().toISOString()` writes it; within one second only the milliseconds are written anew. */
export function isoNow(): string {
  const now = Date.now()
  const milliseconds = now % 1_000
  // Clocks that tests have replaced may give any number.
  if (!Number.isInteger(now) || now < 0) return new Date(now).toISOString()
  if (now - milliseconds !== second) {
    second = now - milliseconds
    start = new Date(second).toISOString().slice(0, -'000Z'.length)
  }
  return `${start}${String(milliseconds).padStart(3, '0')}Z`
}
