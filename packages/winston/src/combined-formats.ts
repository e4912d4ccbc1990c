import winston from 'winston'
import type { Format } from './format.js'

type Combine = typeof winston.format.combine

/** What each combined format was made of. */
const parts = new WeakMap<object, readonly Format[]>()

/**
 * The formats that a format runs one after the other: itself, or those it was combined of. A combined format does not
 * tell, so `combine` takes notes from the moment this package is imported; one made before stays one format that
 * nothing is known of.
 */
export function partsOf(format: Format): readonly Format[] {
  // One that was given another transform since is not what it was made of.
  const made = Object.hasOwn(format, 'transform') ? undefined : parts.get(format)
  return made?.flatMap(partsOf) ?? [format]
}

/** Has `combine` of the installed winston note what it is given; its results are what they were. */
function takeNotes(): void {
  const combine = winston.format.combine
  const noting = (...formats: Format[]): Format => {
    const combined = combine(...formats)
    parts.set(combined, [...formats])
    return combined
  }
  try {
    // It stands behind a getter, which cannot be assigned to.
    Object.defineProperty(winston.format, 'combine', {
      value: Object.assign(noting as Combine, combine),
      configurable: true,
    })
  } catch {
    // Frozen: every combined format is one that nothing is known of.
  }
}

takeNotes()
