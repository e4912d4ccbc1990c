import { MESSAGE } from 'triple-beam'
import winston from 'winston'
import { partsOf } from './combined-formats.js'
import type { Format, Info } from './format.js'
import { isoNow } from './iso-now.js'
import { stableLine, writesStableLines } from './stable-line.js'

/**
 * A chain of winston's own formats that ends in JSON and keeps every value under its name, so that the line shows all
 * that is in the record, and may be masked in place of it.
 */
export interface JsonChain {
  /** Whether it takes arguments into the record. */
  readonly takesArguments: boolean
  /** Makes a record of an error, if the chain does. */
  readonly fromError: ((error: Info) => Info) | undefined
  /** Adds to a record of plain data what the chain adds, and returns its line. */
  write(info: Info): string
}

/** A format as a chain of that kind; `undefined` when it is anything else. */
export function asJsonChain(format: Format): JsonChain | undefined {
  const formats = partsOf(format)
  const json = formats.at(-1) as Format
  const before = formats.slice(0, -1)
  if (!isPlainJson(json) || !before.every((one) => adds(one) || isErrors(one) || isSplat(one))) return undefined
  const steps = before.filter(adds).map(toStep)
  const errors = before.find(isErrors)
  const isStable = writesStableLines()
  return {
    // It adds nothing if the arguments are in the record already.
    takesArguments: before.some(isSplat),
    // It leaves other records as they are.
    fromError: errors && ((error) => run(errors, error)),
    write(info) {
      for (const step of steps) step(info)
      return (isStable ? stableLine(info) : undefined) ?? (run(json, info)[MESSAGE] as string)
    },
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
