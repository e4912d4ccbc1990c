import { GrantUsageError } from '../errors.js'

/** A length of time as options give it: a whole number and a unit, e.g. `90s`, `30m`, `4h`. */
export type Duration = `${number}${'s' | 'm' | 'h'}`

const unitMs: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 }

/** No policy can allow more: access that is needed for longer has to be requested again. */
export const HARD_CAP_MS = 24 * 3_600_000

/**
 * Milliseconds in a duration.
 *
 * @throws GrantUsageError `LOGVEIL_DURATION_INVALID` for anything but one to five digits and `s`, `m` or `h`, and for zero.
 */
export function parseDuration(duration: unknown, where: string): number {
  const found = typeof duration === 'string' ? /^([1-9][0-9]{0,4})([smh])$/.exec(duration) : null
  if (found === null)
    throw new GrantUsageError('LOGVEIL_DURATION_INVALID', {
      where,
      why: 'write a whole number and a unit, such as 90s, 30m or 4h',
    })
  return Number(found[1]) * (unitMs[found[2] as string] as number)
}

/** A duration for people: the largest unit that gives a whole number. */
export function formatDuration(ms: number): string {
  if (ms % 3_600_000 === 0) return `${ms / 3_600_000}h`
  return ms % 60_000 === 0 ? `${ms / 60_000}m` : `${Math.round(ms / 1000)}s`
}
