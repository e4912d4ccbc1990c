import { LEVEL, MESSAGE, SPLAT } from 'triple-beam'
import { errorFields, isError, makeError } from './error-fields.js'
import type { Info } from './format.js'
import { maskSplat } from './mask-splat.js'
import type { ObjectMasker } from './object-masker.js'
import { isPlainObject } from './snapshot.js'

/**
 * A masked copy of a record: its fields, its arguments and, once it has been formatted, its text. Formats may change the
 * copy as they like. `false` when the policy drops a record that could not be masked, as formats say "drop".
 */
export function maskInfo(info: Info, objects: ObjectMasker): Info | false {
  const saysItsJson = typeof read(info, 'toJSON') === 'function'
  const result = objects.mask(isPlainObject(info) && !saysItsJson ? info : readFields(info, saysItsJson))
  if (result === undefined) return false
  // A text, where somebody has given all objects a JSON form that is one.
  const masked = (typeof result === 'object' ? result : { level: info.level, message: result }) as Info
  const copy = isError(info) ? (makeError(info, masked) as unknown as Info) : masked
  for (const symbol of Object.getOwnPropertySymbols(info)) {
    const value: unknown = info[symbol]
    const safe = maskSymbol(symbol, value, info, masked, objects)
    if (safe === undefined && value !== undefined) return false
    copy[symbol] = safe
  }
  keepHandlerFlags(info, copy)
  if (saysItsJson) keepJsonForm(info, copy, objects)
  return copy
}

/** Streams go by these: a record that has them reaches only the handlers of exceptions and rejections. */
export function keepHandlerFlags(info: Info, masked: Info): void {
  for (const flag of ['exception', 'rejection']) if (read(info, flag) === true) masked[flag] = true
}

/** A plain object with all that formats may read by name; prototypes stay behind, since their getters show raw values. */
function readFields(info: Info, saysItsJson: boolean): Info {
  const hidden = isError(info) ? errorFields.filter((name) => read(info, name) !== undefined) : []
  const names = Object.keys(info).filter((name) => name !== 'toJSON' || !saysItsJson)
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

function maskSymbol(symbol: symbol, value: unknown, info: Info, masked: Info, objects: ObjectMasker): unknown {
  if (symbol === LEVEL) return value
  if (symbol === SPLAT && Array.isArray(value)) return maskSplat(value, info, masked, objects)
  if (symbol === MESSAGE && typeof value === 'string') return maskMessage(value, objects)
  return objects.mask(value)
}

/** The formatted text; `undefined` when it is a JSON line that the policy drops. */
function maskMessage(text: string, { masker }: ObjectMasker): string | undefined {
  return text.startsWith('{') ? masker.maskLine(text) || undefined : masker.maskText(text)
}

type JsonForm = { toJSON(key: string): unknown }

/** A record that says itself what its JSON is, as some libraries' errors do, still does so, masked. */
function keepJsonForm(info: Info, copy: Info, objects: ObjectMasker): void {
  const toJSON = (key: string): unknown => objects.mask((info as unknown as JsonForm).toJSON(key))
  Object.defineProperty(copy, 'toJSON', { value: toJSON, enumerable: false, writable: true, configurable: true })
}
