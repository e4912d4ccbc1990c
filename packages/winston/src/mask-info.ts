import type { Masker } from '@logveil/core'
import { LEVEL, MESSAGE, SPLAT } from 'triple-beam'
import type { LoggerOptions } from 'winston'
import { maskSplat } from './mask-splat.js'

/** A format as winston takes it; its own name for the type is not exported by the older versions. */
export type Format = NonNullable<LoggerOptions['format']>

export type Info = Parameters<Format['transform']>[0]

/** What formats read of an error although it is not enumerable. */
const errorFields = ['name', 'message', 'stack', 'cause', 'errors'] as const

/**
 * A masked copy of a record: its fields, its arguments and, once it has been formatted, its text. Formats may change the
 * copy as they like. `false` when the policy drops a record that could not be masked, as formats say "drop".
 */
export function maskInfo(info: Info, masker: Masker): Info | false {
  const masked: Info | undefined = masker.mask(readFields(info))
  if (masked === undefined) return false
  const copy = info instanceof Error ? asError(info, masked) : masked
  for (const symbol of Object.getOwnPropertySymbols(info)) {
    const value = info[symbol]
    const safe = maskSymbol(symbol, value, info, masked, masker)
    if (safe === undefined && value !== undefined) return false
    copy[symbol] = safe
  }
  keepHandlerFlags(info, copy)
  if (hasJsonForm(info)) keepJsonForm(info, copy, masker)
  return copy
}

/** Streams go by these: a record that has them reaches only the handlers of exceptions and rejections. */
export function keepHandlerFlags(info: Info, masked: Info): void {
  for (const flag of ['exception', 'rejection']) if (read(info, flag) === true) masked[flag] = true
}

/** A plain object with all that formats may read by name; prototypes stay behind, since their getters show raw values. */
function readFields(info: Info): Info {
  const hidden = info instanceof Error ? errorFields.filter((name) => read(info, name) !== undefined) : []
  const names = Object.keys(info).filter((name) => name !== 'toJSON' || !hasJsonForm(info))
  // Unlike an assignment, this makes a field named __proto__ one like any other.
  return Object.fromEntries([...hidden, ...names].map((name) => [name, read(info, name)])) as Info
}

function read(info: Info, name: string): unknown {
  try {
    return info[name]
  } catch {
    return '[unreadable]'
  }
}

function hasJsonForm(info: Info): boolean {
  return typeof read(info, 'toJSON') === 'function'
}

function maskSymbol(symbol: symbol, value: unknown, info: Info, masked: Info, masker: Masker): unknown {
  if (symbol === LEVEL) return value
  if (symbol === SPLAT && Array.isArray(value)) return maskSplat(value, info, masked, masker)
  if (symbol === MESSAGE && typeof value === 'string') return maskMessage(value, masker)
  return masker.mask(value)
}

/** The formatted text; `undefined` when it is a JSON line that the policy drops. */
function maskMessage(text: string, masker: Masker): string | undefined {
  return text.startsWith('{') ? masker.maskLine(text) || undefined : masker.maskText(text)
}

/** Gives masked fields the form of the error they come from, so that `format.errors()` still takes it for one. */
function asError(error: Error, masked: Info): Info {
  const copy = new Error()
  Reflect.deleteProperty(copy, 'stack')
  for (const [name, value] of Object.entries(masked)) {
    const enumerable =
      !(errorFields as readonly string[]).includes(name) || Object.prototype.propertyIsEnumerable.call(error, name)
    Object.defineProperty(copy, name, { value, enumerable, writable: true, configurable: true })
  }
  return copy as unknown as Info
}

type JsonForm = { toJSON(key: string): unknown }

/** A record that says itself what its JSON is, as some libraries' errors do, still does so, masked. */
function keepJsonForm(info: Info, copy: Info, masker: Masker): void {
  const toJSON = (key: string): unknown => masker.mask((info as unknown as JsonForm).toJSON(key))
  Object.defineProperty(copy, 'toJSON', { value: toJSON, enumerable: false, writable: true, configurable: true })
}
