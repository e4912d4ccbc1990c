import { MESSAGE } from 'triple-beam'
import winston from 'winston'
import { partsOf } from './combined-formats.js'
import type { Format, Info } from './format.js'
import { isoNow } from './iso-now.js'
import { type Draft, draftLine, stableLine, writesStableLines } from './stable-line.js'

/**
 * The end of a list of formats: winston's own, the last of them JSON, that keep every value under its name, so that the
 * line shows all that is in the record, and may be masked in place of it.
 */
export interface JsonChain {
  /** The formats before it. */
  readonly before: readonly Format[]
  /** Its own. */
  readonly formats: readonly Format[]
  /** Whether it takes arguments into the record. */
  readonly takesArguments: boolean
  /** Makes a record of an error, if the chain does. */
  readonly fromError: ((error: Info) => Info) | undefined
  /** Its lines are those of `stableLine`. */
  readonly isStable: boolean
  /** Adds to a record of plain data what the chain adds. */
  complete(info: Info): void
  /** The line of a record that is complete. */
  line(info: Info): string
  /** A draft of that line, where one is worth trying. */
  draft(info: Info): Draft | undefined
}

/** The chain that a format ends in; `undefined` when it does not. */
export function jsonChainOf(format: Format): JsonChain | undefined {
  const all = partsOf(format)
  const json = all.at(-1) as Format
  if (!isPlainJson(json)) return undefined
  const start = all.slice(0, -1).findLastIndex((one) => !adds(one) && !isErrors(one) && !isSplat(one)) + 1
  const formats = all.slice(start)
  const steps = formats.filter(adds).map(toStep)
  const errors = formats.find(isErrors)
  const isStable = writesStableLines()
  return {
    before: all.slice(0, start),
    formats,
    // It adds nothing if the arguments are in the record already.
    takesArguments: formats.some(isSplat),
    // It leaves other records as they are.
    fromError: errors && ((error) => run(errors, error)),
    isStable,
    complete(info) {
      for (const step of steps) step(info)
    },
    line: isStable ? stableLine : (info) => run(json, info)[MESSAGE] as string,
    draft: isStable ? draftLine : () => undefined,
  }
}

function toStep(format: Format): (info: Info) => void {
  if (!isTimestamp(format) || optionsOf(format).format) return (info) => run(format, info)
  // As the format does it, but for the clock.
  return (info) => {
    if (!info.timestamp) info.timestamp = isoNow()
  }
}

/** These formats return the record they are given. */
function run(format: Format, info: Info): Info {
  return format.transform(info, format.options) as Info
}

/** JSON of all that is in the record: no replacer says otherwise, and no limit cuts it short. */
function isPlainJson(format: Format): boolean {
  return isMadeBy(winston.format.json, format) && Object.keys(optionsOf(format)).length === 0
}

/** Formats that add a text to a record and look at nothing but its message. */
function adds(format: Format): boolean {
  const { format: time, alias, label } = optionsOf(format)
  // A timestamp from the record under an alias would be a value under another name.
  if (isTimestamp(format)) return typeof time !== 'function' && alias === undefined
  return isMadeBy(winston.format.ms, format) || (isMadeBy(winston.format.label, format) && typeof label === 'string')
}

function isTimestamp(format: Format): boolean {
  return isMadeBy(winston.format.timestamp, format)
}

function isErrors(format: Format): boolean {
  return isMadeBy(winston.format.errors, format)
}

function isSplat(format: Format): boolean {
  return Object.getPrototypeOf(format) === Object.getPrototypeOf(winston.format.splat())
}

function isMadeBy(make: unknown, format: Format): boolean {
  const { Format: Made } = make as { Format?: new () => Format }
  return Made !== undefined && format instanceof Made && !Object.hasOwn(format, 'transform')
}

function optionsOf(format: Format): Record<string, unknown> {
  return (format.options ?? {}) as Record<string, unknown>
}
