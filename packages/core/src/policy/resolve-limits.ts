import type { Limits } from '../types.js'

/** The least, the greatest and the default value of every limit. */
export const limitRanges: Readonly<Record<keyof Limits, readonly [min: number, max: number, standard: number]>> = {
  depth: [1, 1_000, 100],
  lineLength: [256, 2 ** 28, 4 * 2 ** 20],
  valueLength: [64, 2 ** 28, 2 ** 20],
  findings: [1, 1_000_000, 10_000],
}

/** Every limit with its default; calls `refuse` for a value that is no whole number in its range. */
export function resolveLimits(
  given: Readonly<Record<string, unknown>>,
  refuse: (name: string, expected: string) => never,
): Required<Limits> {
  const limits: Partial<Record<keyof Limits, number>> = {}
  for (const name of Object.keys(limitRanges) as (keyof Limits)[]) {
    const [min, max, standard] = limitRanges[name]
    const value = given[name] === undefined ? standard : given[name]
    if (!Number.isInteger(value) || (value as number) < min || (value as number) > max)
      refuse(name, `a whole number from ${min} to ${max}`)
    limits[name] = value as number
  }
  return limits as Required<Limits>
}
