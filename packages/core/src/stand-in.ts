/** What a withheld record says instead, without any of its values but level and time. */
const REASON = 'record withheld: masking failed'

const LEVEL = /"level":(-?\d{1,9}|"[A-Za-z]{1,16}")/
const TIME = /"(time|timestamp)":(-?\d{1,17}(?:\.\d{1,9})?|"[0-9T:.+Z -]{8,40}")/

/** The longest start of a line in which level and time are looked for. */
const HEAD = 512

/** The line that is written in place of one that could not be masked: valid JSON with level, time and why. */
export function standInLine(line: unknown): string {
  const text = textOf(line)
  const head = text.slice(0, HEAD)
  const level = LEVEL.exec(head)?.[1]
  const time = TIME.exec(head)
  const parts = [
    level === undefined ? [] : [`"level":${level}`],
    [time === null ? `"time":${Date.now()}` : `"${time[1]}":${time[2]}`],
    [`"msg":"${REASON}"`, '"logveil":"withheld"'],
  ]
  return `{${parts.flat().join(',')}}${text.endsWith('\n') ? '\n' : ''}`
}

/** What a caller passes as a line may be anything. */
function textOf(line: unknown): string {
  try {
    return String(line)
  } catch {
    return ''
  }
}

/** The object that takes the place of one that could not be masked. */
export function standInValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return REASON
  const safe: Record<string, unknown> = {}
  for (const [name, pattern] of [
    ['level', /^[A-Za-z]{1,16}$/],
    ['time', /^[0-9T:.+Z -]{1,40}$/],
    ['timestamp', /^[0-9T:.+Z -]{1,40}$/],
  ] as const) {
    try {
      const own = (value as Record<string, unknown>)[name]
      if (typeof own === 'number' || (typeof own === 'string' && pattern.test(own))) safe[name] = own
    } catch {
      // An unreadable property is left out like any other.
    }
  }
  return { ...safe, message: REASON, logveil: 'withheld' }
}
